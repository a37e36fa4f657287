import type { HandedOver, LeaveTaken, Problem } from '@weilinli/contracts';
import { personOf } from '../../../testing/hire';
import type { Stage } from '../../../testing/stage';

export const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** People who go on leave, and what they have in hand. */
export function leavesOn(stage: Stage) {
  return {
    goes: async (persona: string, body: object = {}, headers = {}) =>
      (await stage.as(persona)).post<LeaveTaken & Problem>(
        '/leaves',
        { startsAt: inHours(-1), endsAt: inHours(48), reason: '年休假', ...body },
        headers,
      ),
    handsOver: async (by: string, persona: string, to: string) => {
      const path = `/people/${await personOf(stage, persona)}/hand-over`;
      return (await stage.as(by)).post<HandedOver & Problem>(path, { to });
    },
    /** Everybody is back, and whatever anybody had before is over. */
    async startAnew(): Promise<void> {
      await stage.asOwner('DELETE FROM leaves');
      await stage.asOwner('DELETE FROM duty_states');
      await stage.asOwner(
        "UPDATE assignments SET ended_at = now(), end_reason = 'closed' WHERE ended_at IS NULL",
      );
      await stage.asOwner("UPDATE reports SET status = 'closed', closed_at = now() WHERE closed_at IS NULL");
    },
  };
}

export type Leaves = ReturnType<typeof leavesOn>;
