import { ApiProblem } from '@weilinli/client';
import { type Patience, person } from '../crash/person';

/** What came of all calls. */
export interface BuyTally {
  /** Ids of what was acknowledged as redeemed. */
  given: string[];
  /** How often each refusal was told. */
  refused: Record<string, number>;
  /** Answers of 500 and above, whatever they said. */
  serverErrors: string[];
  patience: Patience;
}

export interface Buyer {
  readonly persona: string;
  readonly id: string;
  buy(): Promise<void>;
}

/** Somebody who wants a reward, again and again, and each time insists until he is answered. */
export async function buyer(
  persona: string,
  { addresses, rewardId, tally }: { addresses: readonly string[]; rewardId: string; tally: BuyTally },
): Promise<Buyer> {
  const who = await person(persona, addresses, tally.patience);
  return {
    persona,
    id: who.id,
    buy: async () => {
      const answer = await who.insists(async (client, key) => {
        try {
          return { given: (await client.redeem({ id: rewardId }, key)).id };
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          const { status, code, detail } = error.problem;
          if (status === 409) return { refused: code };
          if (status >= 500) tally.serverErrors.push(`${status} ${code}: ${detail}`);
          throw error;
        }
      });
      if (!answer) throw new Error(`${persona} was refused for another reason than what there is`);
      if (answer.given !== undefined) tally.given.push(answer.given);
      else tally.refused[answer.refused] = (tally.refused[answer.refused] ?? 0) + 1;
    },
  };
}
