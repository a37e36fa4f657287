import type { Report } from '@weilinli/contracts';
import type { Choice } from '@weilinli/domain';
import { personOf } from '../../testing/hire';
import { historyOf } from '../../testing/history-of';
import type { Stage } from '../../testing/stage';

/** The people among whom dispatching chooses, and what it says of its choice. */
export const crewOf = (stage: Stage) => ({
  idOf: (persona: string) => personOf(stage, persona),
  async offDuty(...personas: string[]): Promise<void> {
    for (const persona of personas) {
      await stage.asOwner('INSERT INTO duty_states (person_id, on_duty, since) VALUES ($1, false, now())', [
        await personOf(stage, persona),
      ]);
    }
  },
  /** What the history says of how a report was dispatched, to who answers for the area. */
  async dispatchOf(report: Report) {
    const entry = (await historyOf(stage, report)).find(({ event }) => event === 'dispatch');
    const why = (entry?.facts.why ?? {}) as Choice;
    const because = Object.fromEntries(
      (why.others ?? []).map((one) => [one.personId ?? one.organisationId, one.because]),
    );
    return { facts: entry?.facts ?? {}, why, because };
  },
  /** Everybody is there again, and has nothing in hand. */
  async restore(): Promise<void> {
    for (const table of ['duty_states', 'leaves', 'worker_settings'])
      await stage.asOwner(`DELETE FROM ${table}`);
    await stage.asOwner(
      "UPDATE assignments SET ended_at = now(), end_reason = 'over' WHERE ended_at IS NULL",
    );
  },
});
