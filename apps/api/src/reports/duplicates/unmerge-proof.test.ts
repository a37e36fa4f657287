import type { ActionBody, Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import fc from 'fast-check';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';

const runs = process.env.PROOF ? 200 : 12;
jest.setTimeout(runs * 5_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

type Step = readonly [by: string, action: Action, body?: ActionBody];

const upToSource: Step[][] = [
  [],
  [['worker-1', 'return', { reason: 'not-able' }]],
  [['worker-1', 'accept']],
  [
    ['worker-1', 'accept'],
    ['worker-1', 'make-safe'],
  ],
  [
    ['worker-1', 'accept'],
    ['resident-2', 'follow'],
  ],
  [['dispatcher-1', 'supervise', { note: '请尽快' }]],
];

const meanwhileOnTarget: Step[] = [
  ['worker-1', 'accept'],
  ['worker-1', 'make-safe'],
  ['resident-1', 'remark', { note: '还在' }],
  ['property-1', 'follow'],
  ['worker-1', 'resolve'],
  ['courier-1', 'confirm'],
];

/** Everything about a report but its history, and what a step always changes. */
async function stateOf({ id }: Pick<Report, 'id'>): Promise<object> {
  const [row] = await stage.asOwner<Record<string, unknown>>(
    `SELECT (to_jsonb(r) - ARRAY['version', 'updated_at']) AS report,
      (SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'person', a.person_id, 'organisation', a.organisation_id,
          'claimed', a.claimed_by, 'role', a.role, 'area', a.area_code, 'acceptedAt', a.accepted_at, 'why', a.why) ORDER BY a.kind, a.person_id)
        FROM assignments a WHERE a.report_id = r.id AND a.ended_at IS NULL) AS handlers,
      (SELECT jsonb_agg(f.person_id ORDER BY f.person_id) FROM followers f WHERE f.report_id = r.id AND f.unfollowed_at IS NULL) AS followers
      FROM reports r WHERE r.id = $1`,
    [id],
  );
  return row ?? {};
}

async function relationsAndActions({ id }: Pick<Report, 'id'>): Promise<object> {
  const personas = ['courier-1', 'resident-1', 'resident-2', 'worker-1', 'leader-1', 'dispatcher-1'];
  const seen = await Promise.all(
    personas.map(async (persona) => (await (await stage.as(persona)).get<Report>(`/reports/${id}`)).body),
  );
  // Who has it again has also had it before; that gives him nothing.
  const now = (relations: Report['relations']) =>
    relations?.filter((one) => one !== 'former-assignee' || !relations.includes('assignee'));
  return seen.map(({ view, relations, availableActions }) => ({
    view,
    relations: now(relations),
    availableActions,
  }));
}

async function doAll(report: Report, steps: readonly Step[]): Promise<void> {
  for (const [by, action, body] of steps) await act(stage, { by, report, action, ...(body ? { body } : {}) });
}

test('merged and unmerged, a report is what it was – whatever was done to the other one in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...upToSource),
      fc.subarray(meanwhileOnTarget),
      fc.boolean(),
      async (before, meanwhile, samePerson) => {
        const target = await buildReport(stage, { by: 'courier-1' });
        const source = await buildReport(stage, { by: samePerson ? 'courier-1' : 'resident-1' });
        await doAll(source, before);
        const [state, others] = [await stateOf(source), await relationsAndActions(source)];
        const theirs = await relationsAndActions(target);

        await act(stage, { by: 'leader-1', report: source, action: 'merge', body: { into: target.id } });
        // Only what can follow from what was done before.
        const possible = samePerson ? meanwhile.filter(([by]) => by !== 'resident-1') : meanwhile;
        const done = inOrder(possible);
        await doAll(target, done);
        await act(stage, { by: 'leader-1', report: source, action: 'unmerge' });

        expect(await stateOf(source)).toEqual(state);
        expect(await relationsAndActions(source)).toEqual(others);
        if (done.length === 0) expect(await relationsAndActions(target)).toEqual(theirs);
      },
    ),
    { numRuns: runs },
  );
});

/** Nothing is made safe or fixed before it is accepted, nor confirmed before it is fixed. */
function inOrder(steps: readonly Step[]): Step[] {
  const has = (wanted: Action) => steps.some(([, action]) => action === wanted);
  return steps.filter(([, action]) => {
    if (action === 'make-safe' || action === 'resolve') return has('accept');
    return action !== 'confirm' || (has('accept') && has('resolve'));
  });
}
