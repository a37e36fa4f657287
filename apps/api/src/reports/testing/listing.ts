import type { Page } from '@weilinli/contracts';
import type { Stage } from '../../testing/stage';

/** All pages of a list, one after the other. */
export const walkedBy =
  (stage: Pick<Stage, 'as'>) =>
  async (persona: string, path: string): Promise<string[]> => {
    const caller = await stage.as(persona);
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await caller.get<Page<{ id: string }>>(`${path}${cursor && `&cursor=${cursor}`}`);
      ids.push(...idsOf(body.items));
      cursor = body.nextCursor;
    }
    return ids;
  };

export const idsOf = (reports: readonly { id: string }[]) => reports.map(({ id }) => id);

/** For tests of which each owns its reports: none of them finds another's. */
export const forgetReports = (stage: Pick<Stage, 'asOwner'>) =>
  stage.asOwner(
    'TRUNCATE reports, history, assignments, photos, ratings, messages, idempotency_keys CASCADE',
  );
