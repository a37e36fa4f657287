import type { Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { organisationOf, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const checks = async (persona: string, { id }: Pick<Report, 'id'>) =>
  (await stage.as(persona)).post<Problem>(`/reports/${id}/actions/verify`, { outcome: 'passed' });
const words = { detail: expect.stringContaining('cannot check it') };

test.each(['still helps', 'helped once'])('who %s does not check the fix', async (when) => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  const help = { as: 'co', personId: await personOf(stage, 'leader-1') } as const;
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: help });
  if (when === 'helped once') {
    const release = { ...help, release: true };
    await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: release });
  }
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  expect(await checks('leader-1', report)).toMatchObject({ status: 409, body: words });
  expect((await checks('dispatcher-1', report)).status).toBe(200);
});

test('who works for the organisation that fixed it does not check the fix', async () => {
  const report = await buildReport(stage);
  const organisationId = await organisationOf(stage, 'DEMO-WATER');
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { organisationId } });
  await act(stage, { by: 'department-1', report, action: 'accept' });
  await act(stage, { by: 'department-1', report, action: 'resolve' });
  const [grant] = await stage.asOwner<{ id: string }>(
    `INSERT INTO role_grants (id, person_id, role, organisation_id, valid_from)
      VALUES (gen_random_uuid(), $1, 'department', $2, now()) RETURNING id`,
    [await personOf(stage, 'leader-1'), organisationId],
  );
  expect(await checks('leader-1', report)).toMatchObject({ status: 409, body: words });
  await stage.asOwner('DELETE FROM role_grants WHERE id = $1', [grant?.id]);
  expect((await checks('leader-1', report)).status).toBe(200);
});

test('who handles it is not offered to follow it, and hears of it anyway', async () => {
  const report = await buildReport(stage);
  const follow = await (await stage.as('worker-1')).post<Problem>(`/reports/${report.id}/actions/follow`);
  expect(follow.status).toBe(409);
  expect(follow.body.detail).toContain('you handle it');
  expect(follow.body.availableActions).not.toContain('follow');
});
