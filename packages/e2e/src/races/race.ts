import type { Answer } from '../city/asker';
import type { Person } from '../walk/model/words';
import type { WalkStage } from '../walk/stage';

/** What came of the calls of one run. */
export interface RaceTally {
  calls: number;
  won: number;
  /** Refusals with what is the case now. */
  lost: number;
}

export interface Racer {
  person: Person;
  action: string;
  body: Record<string, unknown>;
}

/**
 * All of them at once, at both APIs: exactly one wins, or – where it is over already – nobody. Whoever loses is told what
 * the report is now, and what he can do with that.
 */
export async function race(
  stage: WalkStage,
  tally: RaceTally,
  { reportId, racers, winners }: { reportId: string; racers: readonly Racer[]; winners: 0 | 1 },
): Promise<Answer | undefined> {
  const answers = await Promise.all(
    racers.map(async (racer, index) => {
      const asker = stage.askers.get(racer.person.id);
      if (!asker) throw new Error(`${racer.person.persona} is not signed in`);
      const path = `/reports/${reportId}/actions/${racer.action}`;
      const answer = await asker.ask({ method: 'POST', path, body: racer.body, at: index });
      return { racer, answer };
    }),
  );
  const won = answers.filter(({ answer }) => answer.status === 200);
  for (const { racer, answer } of answers) if (answer.status !== 200) refusedWell(racer, answer);
  if (won.length !== winners) {
    const who = won.map(({ racer }) => `${racer.person.persona} ${racer.action}`).join(', ');
    throw new Error(`of ${racers.length} calls ${won.length} won: ${who}`);
  }
  tally.calls += answers.length;
  tally.won += won.length;
  tally.lost += answers.length - won.length;
  return won[0]?.answer;
}

function refusedWell({ person, action }: Racer, { status, said }: Answer): void {
  const told =
    status === 409 && typeof said.reportStatus === 'string' && Array.isArray(said.availableActions);
  if (told) return;
  throw new Error(`${person.persona} lost "${action}" with ${status}: ${JSON.stringify(said)}`);
}
