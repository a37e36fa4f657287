import type {
  Honours,
  InviteCode,
  Points,
  PointsEntry,
  Report,
  ReportPoints,
  RoleOffer,
} from '@weilinli/contracts';
import { shippedPointRules } from '@weilinli/domain';
import { onConnection } from '../platform/database/on-connection';
import { act, buildReport } from '../testing/build-report';
import { hire, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { places, storyAreas } from '../testing/story-city';
import { auditPoints } from './awards/audit-points';
import { settle } from './awards/settle';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const pointsOf = async (persona: string) => {
  await stage.workOff();
  return (await (await stage.as(persona)).get<Points>('/points')).body.available;
};

/** A courier who has agreed to be the worker of the story's grid for a month. */
async function partTimer(persona: string): Promise<string> {
  const id = await hire(stage, { persona, role: 'courier' });
  const by = await stage.as(persona);
  const { code: inviteCode } = (await by.post<InviteCode>('/me/invite-code')).body;
  const validTo = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const offer = { inviteCode, areaCode: storyAreas.gridCode, validTo };
  const { body } = await (await stage.as('leader-1')).post<RoleOffer>('/role-offers', offer);
  await by.post(`/me/role-offers/${body.id}/accept`);
  return id;
}

interface Handling {
  persona: string;
  personId: string;
  by?: string;
  place?: (typeof places)[keyof typeof places];
}

async function resolvedBy({
  persona,
  personId,
  by = 'resident-1',
  place = places.gate,
}: Handling): Promise<Report> {
  return resolved(await buildReport(stage, { by, place: { datum: 'gcj02', ...place } }), {
    persona,
    personId,
  });
}
async function resolved(
  report: Report,
  { persona, personId }: Pick<Handling, 'persona' | 'personId'>,
): Promise<Report> {
  if (report.assignee?.id !== personId)
    await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
  await act(stage, { by: persona, report, action: 'accept' });
  return act(stage, { by: persona, report, action: 'resolve' });
}
async function close(report: Report, by = 'resident-1'): Promise<void> {
  await act(stage, { by: 'dispatcher-1', report, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by, report, action: 'confirm' });
}

test('a part-time worker is paid for what he handles for others in his grid while his role lasts', async () => {
  const persona = '兼职的骑手';
  const personId = await partTimer(persona);
  await close(await resolvedBy({ persona, personId }));
  expect(await pointsOf(persona)).toBe(10);
  const { body } = await (await stage.as(persona)).get<{ items: PointsEntry[] }>('/points/entries');
  expect(body.items[0]).toMatchObject({ words: '已修好, 10 分到账', because: ['兼职网格员处置 10 分'] });
  // Nobody is paid for handling what he reported himself.
  const own = await resolvedBy({ persona, personId, by: persona });
  const before = await pointsOf(persona);
  await stage.asOwner("UPDATE reports SET status = 'closed', closed_at = now() WHERE id = $1", [own.id]);
  await settle(stage.deps, own.id);
  const { items } = (await (await stage.as(persona)).get<{ items: PointsEntry[] }>('/points/entries')).body;
  expect(items[0]).toMatchObject({ kind: 'found', report: { id: own.id } });
  expect(await pointsOf(persona)).toBe(before + 100);
});

test('not for what he resolved when his role was over, nor for what he handles under another role', async () => {
  const persona = '换了岗的骑手';
  const personId = await partTimer(persona);
  const late = await resolvedBy({ persona, personId });
  await stage.asOwner(
    `UPDATE role_grants held SET valid_to = report.resolved_at - interval '1 second',
        valid_from = report.resolved_at - interval '1 hour'
      FROM reports report WHERE report.id = $1 AND held.person_id = $2 AND held.role = 'worker'`,
    [late.id, personId],
  );
  await close(late);
  expect(await pointsOf(persona)).toBe(0);
  await stage.asOwner(
    "UPDATE role_grants SET valid_to = now() + interval '1 day' WHERE person_id = $1 AND role = 'worker'",
    [personId],
  );
  await stage.asOwner(
    `INSERT INTO role_grants (id, person_id, role, area_code) VALUES (gen_random_uuid(), $1, 'worker', $2)`,
    [personId, storyAreas.otherGridCodes[0]],
  );
  await close(await resolvedBy({ persona, personId, place: places.nextGrid }));
  expect(await pointsOf(persona)).toBe(0);
  await close(await resolvedBy({ persona, personId }));
  expect(await pointsOf(persona)).toBe(10);
});

test('of what he handles in a day so many count, and what he does again keeps its place', async () => {
  const persona = '手快的骑手';
  const personId = await partTimer(persona);
  const rules = { ...shippedPointRules, handledADay: 2 };
  expect((await (await stage.as('admin-1')).put('/points/rules', { rules })).status).toBe(200);
  const handle = () => resolvedBy({ persona, personId });
  const [early, first, second, third] = [await handle(), await handle(), await handle(), await handle()];
  for (const report of [early, third]) {
    await act(stage, { by: 'resident-1', report, action: 'contest' });
    await act(stage, { by: persona, report, action: 'resolve' });
  }
  // Whenever this runs. Of two times the second is that of the contested fix, done again.
  const date = ({ id }: Report, ...times: string[]) =>
    stage.asOwner(
      `UPDATE history SET at = ($2::timestamptz[])[nth] FROM (SELECT sequence AS entry, row_number() OVER (ORDER BY sequence) AS nth
        FROM history WHERE report_id = $1 AND event = 'resolve') done WHERE report_id = $1 AND sequence = entry`,
      [id, times],
    );
  await date(early, '2026-02-28T04:00Z', '2026-03-01T04:01Z');
  await date(first, '2026-03-01T04:02Z');
  await date(second, '2026-03-01T04:03Z');
  await date(third, '2026-03-01T04:04Z', '2026-03-02T04:00Z');
  for (const report of [early, first, second, third]) await close(report);
  expect(await pointsOf(persona)).toBe(30);
  const { items } = (await (await stage.as(persona)).get<ReportPoints>(`/reports/${third.id}/points`)).body;
  expect(items).toMatchObject([
    { kind: 'handled', points: 0, because: ['兼职网格员处置 10 分', '每天计前 2 件处置, 这是当天第 3 件'] },
  ]);
  await date(third, '2026-02-28T04:04Z', '2026-03-02T04:00Z');
  const { differences } = await onConnection(stage.deps.dataSource, (client) =>
    auditPoints(stage.deps, client),
  );
  expect(differences.filter((difference) => difference.includes(personId))).toEqual([
    `${third.number} handled of ${personId}: the ledger holds none 0, due is earned 10`,
  ]);
});

test('an ordinary worker is paid for nothing that he handles', async () => {
  const personId = await personOf(stage, 'worker-1');
  await close(await resolvedBy({ persona: 'worker-1', personId }));
  expect(await pointsOf('worker-1')).toBe(0);
});

test('who reported the same twice has helped no neighbour by that', async () => {
  const persona = '报了两次的人';
  await hire(stage, { persona, role: 'courier' });
  const report = await buildReport(stage, { by: persona });
  const twin = await buildReport(stage, { by: persona });
  await act(stage, { by: 'leader-1', report: twin, action: 'merge', body: { into: report.id } });
  const personId = await personOf(stage, 'worker-1');
  await close(await resolved(report, { persona: 'worker-1', personId }), persona);
  expect(await pointsOf(persona)).toBe(100);
  const { thanks } = (await (await stage.as(persona)).get<Honours>('/honours')).body;
  expect(thanks).toBe('本月发现的 1 处问题已经修好');
});
