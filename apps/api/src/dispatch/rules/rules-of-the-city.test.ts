import type { Inbox, PutRules } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { callingAt } from '../../testing/caller';
import { openStage, type Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';
import { crewOf } from '../testing/crew';
import { shippedRules } from './ensure-rules';

let stage: Stage;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
  stage = await openStage();
  crew = crewOf(stage);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));
afterEach(() => crew.restore());

async function putRules(rules: PutRules['rules']): Promise<void> {
  const answer = await (await stage.as('admin-1')).put('/dispatch/rules', { rules });
  if (answer.status !== 200) throw new Error(answer.text);
}

describe('by rules of the city', () => {
  const covers: PutRules['rules'] = [
    {
      id: 'covers-to-water',
      name: '缺失的雨水井盖',
      when: { conditions: ['P0103/missing'], areas: [storyAreas.streetCode] },
      lead: { organisation: 'DEMO-WATER' },
      co: [{ role: 'worker' }, { role: 'leader' }],
    },
    ...shippedRules(),
  ];
  beforeAll(() => putRules(covers));
  afterAll(() => putRules([...shippedRules()]));

  it('an organisation leads, a worker and a leader help, and all of them are told', async () => {
    const report = await buildReport(stage);
    expect(report).toMatchObject({ status: 'dispatched', assignee: { role: 'department' } });
    const helping = [await crew.idOf('worker-1'), await crew.idOf('leader-1')];
    expect(report.coHandlers.map(({ id }) => id)).toEqual(helping);
    const { facts } = await crew.dispatchOf(report);
    expect(facts).toMatchObject({
      rule: 'covers-to-water',
      handler: { displayName: report.assignee?.displayName, role: 'department' },
      coHandlers: [{ personId: helping[0] }, { personId: helping[1] }],
    });
    await stage.workOff();
    const kinds = async (persona: string) => {
      const { body } = await (await stage.as(persona)).get<Inbox>('/inbox');
      return body.items.filter(({ reportId }) => reportId === report.id).map(({ kind }) => kind);
    };
    expect(await kinds('department-1')).toEqual(['new-task']);
    expect(await kinds('worker-1')).toEqual(['helping']);
    expect((await act(stage, { by: 'department-1', report, action: 'accept' })).status).toBe('accepted');
  });

  it('an organisation whose members are all off duty is passed over for the next rule', async () => {
    await crew.offDuty('department-1');
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-1') });
    const { why } = await crew.dispatchOf(report);
    expect(why).toMatchObject({ rule: 'grid-worker', skipped: ['covers-to-water'] });
    expect(why.others).toContainEqual(expect.objectContaining({ because: 'off-duty' }));
  });

  it('what the rule does not name goes to the grid worker as before', async () => {
    const report = await buildReport(stage, { conditionCode: 'broken' });
    expect(report).toMatchObject({ assignee: { id: await crew.idOf('worker-1') }, coHandlers: [] });
  });

  it('a rule that another process put in force a moment ago decides', async () => {
    const other = await stage.another();
    const leaders: PutRules['rules'] = [
      { id: 'leaders', name: '网格长', when: {}, lead: { role: 'leader' }, co: [] },
    ];
    await putRules(leaders);
    expect(other.deps.rules.current().rules).toHaveLength(covers.length);
    const as = async (persona: string) => callingAt(other.app, await stage.as(persona));
    const report = await buildReport({ ...stage, ...other, as });
    expect(report.assignee).toMatchObject({ id: await crew.idOf('leader-1'), role: 'leader' });
    await putRules(covers);
  });

  it('an organisation of a kind is one whose people work for an area of the place', async () => {
    const property = {
      id: 'property',
      name: '物业',
      when: {},
      lead: { organisationKind: 'property' as const },
      co: [],
    };
    await putRules([property, ...shippedRules()]);
    expect((await buildReport(stage)).assignee).toMatchObject({ role: 'worker' });
    const person = await crew.idOf('property-1');
    await stage.asOwner('UPDATE role_grants SET area_code = $2 WHERE person_id = $1', [
      person,
      storyAreas.communityCode,
    ]);
    expect((await buildReport(stage)).assignee).toMatchObject({ role: 'property' });
    await stage.asOwner('UPDATE role_grants SET area_code = NULL WHERE person_id = $1', [person]);
    await putRules(covers);
  });
});
