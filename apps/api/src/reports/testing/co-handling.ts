import type { Page, Report } from '@weilinli/contracts';
import { act } from '../../testing/build-report';
import { hire, organisationOf, personOf } from '../../testing/hire';
import { historyOf } from '../../testing/history-of';
import { postAction } from '../../testing/post-action';
import { openStage } from '../../testing/stage';

/** A stage with people and organisations who can help worker-1 with a report, and one who is too far away. */
export async function openCoHandling() {
  const stage = await openStage();
  const next = { persona: 'next-worker', role: 'worker', areaCode: '42010601500403' } as const;
  const far = { persona: 'far-worker', role: 'worker', areaCode: '420111001000' } as const;
  const ids = {
    'worker-1': await personOf(stage, 'worker-1'),
    'worker-2': await personOf(stage, 'worker-2'),
    'next-worker': await hire(stage, next),
    'far-worker': await hire(stage, far),
    water: await organisationOf(stage, 'DEMO-WATER'),
    property: await organisationOf(stage, 'DEMO-PROPERTY'),
  };
  type Known = Pick<Report, 'id'>;
  const read = async <T>(persona: string, path: string) =>
    (await (await stage.as(persona)).get<T>(path)).body;

  return {
    stage,
    ids,
    post: postAction(stage),
    add: (report: Known, handler: { personId?: string; organisationId?: string }) =>
      act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { as: 'co', ...handler } }),
    seenBy: (persona: string, { id }: Known) => read<Report>(persona, `/reports/${id}`),
    lastEntry: async (report: Known) => (await historyOf(stage, report)).at(-1),
    assignedTo: async (persona: string) =>
      (await read<Page<Report>>(persona, '/reports?scope=assigned&limit=100')).items.map(({ id }) => id),
  };
}

export type CoHandling = Awaited<ReturnType<typeof openCoHandling>>;
