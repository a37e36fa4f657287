import type { Page } from '@weilinli/contracts';
import type { Stage } from '../../testing/stage';

/** All pages of a list, one after the other. */
export const walkedBy =
  (stage: Pick<Stage, 'as'>) =>
  async (persona: string, path: string): Promise<string[]> => {
    const caller = await stage.as(persona);
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const next = `${path}${cursor && `&cursor=${cursor}`}`;
      const page: Page<{ id: string }> = (await caller.get<Page<{ id: string }>>(next)).body;
      ids.push(...idsOf(page.items));
      cursor = page.nextCursor;
    }
    return ids;
  };

export const idsOf = (reports: readonly { id: string }[]) => reports.map(({ id }) => id);

/** For tests of which each owns its reports: none of them finds another's. */
export const forgetReports = (stage: Pick<Stage, 'asOwner'>) =>
  stage.asOwner(
    'TRUNCATE reports, history, assignments, photos, ratings, messages, idempotency_keys CASCADE',
  );
