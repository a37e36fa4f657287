import type { DutyAnswer, Problem, Roster } from '@weilinli/contracts';
import { personOf } from '../../../testing/hire';
import type { Stage } from '../../../testing/stage';

/** Every day, around the clock. */
export const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '00:00' }));

/** What people say and plan about duty, by the name of who does it. */
export function dutyCalls(stage: Stage) {
  const idOf = (persona: string) => personOf(stage, persona);
  return {
    idOf,
    duty: async (persona: string) => (await (await stage.as(persona)).get<DutyAnswer>('/duty')).body,
    say: async (persona: string, body: object) =>
      (await stage.as(persona)).put<DutyAnswer & Problem>('/duty', body),
    plan: async (by: string, persona: string, shifts: object[]) =>
      (await stage.as(by)).put<Roster & Problem>(`/people/${await idOf(persona)}/roster`, { shifts }),
    /** From so long after now until so long after now, as it would have been asked for earlier. Answers its id. */
    async takeLeave(persona: string, from: string, to: string): Promise<string> {
      const rows = await stage.asOwner<{ id: string }>(
        `INSERT INTO leaves (id, person_id, starts_at, ends_at)
          VALUES (gen_random_uuid(), $1, now() + $2::interval, now() + $3::interval) RETURNING id`,
        [await idOf(persona), from, to],
      );
      return rows[0]?.id ?? '';
    },
    /** As if nobody had said or planned anything. */
    async forget(): Promise<void> {
      for (const table of ['duty_shifts', 'leaves', 'duty_states', 'worker_settings'])
        await stage.asOwner(`DELETE FROM ${table}`);
    },
  };
}
