import { setTimeout as sleep } from 'node:timers/promises';
import type { City } from '../city/city';
import type { Program } from '../city/program';

export interface Plan {
  /** How many times an API or a worker is killed. */
  programs: number;
  /** How many times PostgreSQL is. */
  postgres: number;
}

/** Kills one after the other, at moments nobody chose, and starts each again a little later. */
export async function killAtRandom(
  city: Pick<City, 'apis' | 'workers' | 'postgres'>,
  plan: Plan,
  say: (line: string) => void,
): Promise<void> {
  const mortals = city.apis.flatMap((api, index) => [api, city.workers[index]]);
  const victims = [
    ...Array.from({ length: plan.programs }, (_, index) => mortals[index % mortals.length]),
    ...Array.from({ length: plan.postgres }, () => city.postgres),
  ].filter((victim) => victim !== undefined);
  for (const victim of shuffled(victims)) {
    await sleep(1_000 + Math.random() * 3_000);
    await killOnce(victim, say);
  }
  await sleep(2_000);
}

async function killOnce(victim: Program, say: (line: string) => void): Promise<void> {
  await victim.kill();
  const away = Math.round(Math.random() * 1_500);
  say(`killed ${victim.name}, away for ${away} ms`);
  await sleep(away);
  await victim.start();
}

function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    const [a, b] = [result[last], result[other]];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}
