import { setTimeout as sleep } from 'node:timers/promises';
import { type City, untilReady } from '../city/city';
import { type Buyer, type BuyTally, buyer } from './buy';
import { furnishRace } from './furnish';
import { type Finding, inspectRace } from './inspect';

export interface RedeemRace {
  /** A multiple of 100: everybody asks as often as anybody. */
  calls: number;
  stock: number;
  say: (line: string) => void;
}

export interface RedeemFigures {
  calls: number;
  stock: number;
  people: number;
  given: number;
  refused: Record<string, number>;
  /** Answers that nobody got, and that were asked for again under the same key. */
  repeats: number;
  kills: number;
  seconds: number;
  /** Calls a second, both APIs together, while one after the other was killed. */
  rate: number;
  checks: number;
  findings: Finding[];
}

/** How many calls of each person are under way at the same time. */
const handsPerPerson = 2;

/** Many want what there is too little of, through two APIs, of which each is killed once in the middle of it. */
export async function proveRedeemRace(
  city: Pick<City, 'addresses' | 'apis' | 'databaseUrl' | 'ownerUrl'>,
  { calls, stock, say }: RedeemRace,
): Promise<RedeemFigures> {
  const { addresses } = city;
  const buyers = await furnishRace(city, { stock });
  const patience = { repeats: 0, internalErrors: 0 };
  const tally: BuyTally = { given: [], refused: {}, serverErrors: [], patience };
  const rewardId = buyers.reward.id;
  const people: Buyer[] = [];
  for (const persona of buyers.points.keys()) {
    people.push(await buyer(persona, { addresses, rewardId, tally }));
  }
  let answered = 0;
  const insistent = async ({ buy }: Buyer) => {
    let left = calls / people.length;
    const hand = async () => {
      for (; left > 0; answered++) {
        left -= 1;
        await buy();
      }
    };
    await Promise.all(Array.from({ length: handsPerPerson }, hand));
  };
  const begin = performance.now();
  const buying = Promise.all(people.map(insistent));
  // Heard below; until then it must not end the process.
  buying.catch(() => undefined);
  const kills = await killEachOnce(city, { say, progress: () => answered / calls });
  await buying;
  const seconds = (performance.now() - begin) / 1000;
  const { checks, findings } = await inspectRace(city, { buyers, tally, calls });
  return {
    ...{ calls, stock, people: people.length, given: tally.given.length, refused: tally.refused },
    ...{ repeats: patience.repeats, kills, seconds: Math.round(seconds * 10) / 10 },
    ...{ rate: Math.round(calls / seconds), checks, findings },
  };
}

/**
 * The first while there still is something to be had, the second too where the first is back soon: about four tenths of
 * all calls are answered when nothing is left.
 */
async function killEachOnce(
  { apis, addresses }: Pick<City, 'apis' | 'addresses'>,
  { say, progress }: { say: (line: string) => void; progress: () => number },
): Promise<number> {
  let kills = 0;
  for (const [index, api] of apis.entries()) {
    while (progress() < 0.1 + 0.15 * index) await sleep(5);
    const share = Math.round(progress() * 100);
    await api.kill();
    kills += 1;
    say(`killed ${api.name} after ${share} % of the calls`);
    await sleep(300);
    await api.start();
    await untilReady(new URL(addresses[index] ?? '').origin);
  }
  return kills;
}
