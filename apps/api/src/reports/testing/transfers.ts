import type { HistoryEntry, Report } from '@weilinli/contracts';
import { act } from '../../testing/build-report';
import { hire, organisationOf, personOf } from '../../testing/hire';
import { historyOf } from '../../testing/history-of';
import { postAction } from '../../testing/post-action';
import { openStage } from '../../testing/stage';

/** A stage with people to whom a report of worker-1's can be transferred, near and far. */
export async function openTransfers() {
  const stage = await openStage();
  const worker = (persona: string, areaCode: string) => hire(stage, { persona, role: 'worker', areaCode });
  const ids = {
    'worker-1': await personOf(stage, 'worker-1'),
    // the grid beside worker-1's
    'next-worker': await worker('next-worker', '42010601500403'),
    // another district, another street of the same district
    'far-worker': await worker('far-worker', '420111001000'),
    'street-worker': await worker('street-worker', '420106014000'),
    water: await organisationOf(stage, 'DEMO-WATER'),
  };
  await hire(stage, { persona: 'far-leader', role: 'leader', areaCode: '420111001000' });

  return {
    stage,
    ids,
    post: postAction(stage),
    lastEntry: async (report: Pick<Report, 'id'>): Promise<HistoryEntry | undefined> =>
      (await historyOf(stage, report)).at(-1),
    transfer: (report: Pick<Report, 'id'>, personId: string, by = 'dispatcher-1') =>
      act(stage, { by, report, action: 'transfer', body: { personId, reason: 'not-mine' } }),
  };
}

export type Transfers = Awaited<ReturnType<typeof openTransfers>>;
