import type { Page, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { hire, organisationOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
let water: string;
let colleague: string;

beforeAll(async () => {
  stage = await openStage();
  water = await organisationOf(stage, 'DEMO-WATER');
  colleague = await hire(stage, { persona: 'department-2', role: 'department', organisationId: water });
}, 60_000);
afterAll(() => stage.close());

const givenToWater = async () => {
  const report = await buildReport(stage);
  return act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { organisationId: water } });
};
const relationsOf = async (persona: string, { id }: Pick<Report, 'id'>) =>
  (await (await stage.as(persona)).get<Report>(`/reports/${id}`)).body.relations;
const assignedTo = async (persona: string) =>
  (await (await stage.as(persona)).get<Page<Report>>('/reports?scope=assigned&limit=100')).body.items.map(
    ({ id }) => id,
  );

test('one member claims for all: it leaves the others’ lists, and they keep reading it', async () => {
  const report = await givenToWater();
  expect(await assignedTo('department-1')).toContain(report.id);
  expect(await assignedTo('department-2')).toContain(report.id);
  await act(stage, { by: 'department-2', report, action: 'accept' });
  expect(await assignedTo('department-2')).toContain(report.id);
  expect(await assignedTo('department-1')).not.toContain(report.id);
  expect(await relationsOf('department-1', report)).toEqual(['former-assignee', 'signed-in']);
});

test('when the claimant no longer works there, his colleagues can go on with it', async () => {
  const report = await givenToWater();
  await act(stage, { by: 'department-2', report, action: 'accept' });
  await stage.asOwner('UPDATE role_grants SET valid_to = now() WHERE person_id = $1', [colleague]);
  try {
    expect(await relationsOf('department-1', report)).toContain('assignee');
    expect(await assignedTo('department-1')).toContain(report.id);
    const safe = await act(stage, { by: 'department-1', report, action: 'make-safe' });
    expect(safe.availableActions).toEqual(expect.arrayContaining(['resolve', 'return']));
  } finally {
    await stage.asOwner('UPDATE role_grants SET valid_to = NULL WHERE person_id = $1', [colleague]);
  }
});

test('a superior gives it to the same organisation anew, and a colleague takes it over', async () => {
  const report = await givenToWater();
  const body = { organisationId: water };
  const again = (await stage.as('leader-1')).post<Report>(`/reports/${report.id}/actions/assign`, body);
  expect((await again).status).toBe(422);
  await act(stage, { by: 'department-2', report, action: 'accept' });
  await act(stage, { by: 'leader-1', report, action: 'assign', body });
  await act(stage, { by: 'department-1', report, action: 'accept' });
  expect(await relationsOf('department-1', report)).toContain('assignee');
  expect(await relationsOf('department-2', report)).not.toContain('assignee');
});

test('what one member has returned is not offered to his organisation again, nor to himself', async () => {
  const worksTwice = { persona: 'two-jobs', role: 'department', organisationId: water } as const;
  const personId = await hire(stage, worksTwice);
  await stage.asOwner(
    "INSERT INTO role_grants (id, person_id, role, area_code) VALUES (gen_random_uuid(), $1, 'worker', '42010601500403')",
    [personId],
  );
  const report = await givenToWater();
  await act(stage, { by: 'two-jobs', report, action: 'return', body: { reason: 'not-able' } });
  const dispatcher = await stage.as('dispatcher-1');
  for (const body of [{ organisationId: water }, { personId }]) {
    const refused = await dispatcher.post(`/reports/${report.id}/actions/assign`, body);
    expect(refused.status).toBe(422);
  }
});
