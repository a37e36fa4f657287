import type { Points, Report, ReportPoints, SubmitReport } from '@weilinli/contracts';
import { shippedPointRules } from '@weilinli/domain';
import { act, buildReport } from '../../testing/build-report';
import { hire, personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const rules = {
    ...shippedPointRules,
    ...{ foundADay: 3, samePlaceADay: 2, helpedADay: 1 },
    monthly: [{ after: 5, percent: 50 }],
  };
  expect((await (await stage.as('admin-1')).put('/points/rules', { rules })).status).toBe(200);
  // In force long before what is dated back here.
  await stage.asOwner("UPDATE point_rules SET created_at = '2026-01-01T00:00Z' WHERE version = 2");
  await stage.asOwner("UPDATE point_rules SET created_at = '2025-01-01T00:00Z' WHERE version = 1");
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const elsewhere = { ...places.gate, longitude: places.gate.longitude + 0.003 };

async function reportedAt(
  instant: string,
  { by = 'courier-1', place = places.gate }: { by?: string; place?: SubmitReport['place'] } = {},
): Promise<Report> {
  const report = await buildReport(stage, { by, place });
  await stage.asOwner('UPDATE reports SET created_at = $2 WHERE id = $1', [report.id, instant]);
  return report;
}

const worthTo = async (persona: string, { id }: Pick<Report, 'id'>) => {
  const { items } = (await (await stage.as(persona)).get<ReportPoints>(`/reports/${id}/points`)).body;
  return items.map(({ worth, because }) => `${worth}: ${because.at(-1)}`);
};

test('a day and a month are Beijing’s, whatever became of what somebody reported in them', async () => {
  const evening = await reportedAt('2026-03-09T15:59:59Z');
  const midnight = await reportedAt('2026-03-09T16:00:00Z');
  const morning = await reportedAt('2026-03-10T01:00:00Z');
  const night = await reportedAt('2026-03-10T15:59:58Z');
  const fourth = await reportedAt('2026-03-10T15:59:59Z', { place: elsewhere });
  const next = await reportedAt('2026-03-10T16:00:00Z');
  const monthsEnd = await reportedAt('2026-03-31T15:59:59Z');
  const newMonth = await reportedAt('2026-03-31T16:00:00Z');
  await act(stage, { by: 'courier-1', report: midnight, action: 'withdraw' });
  const worth = [evening, morning, night, fourth, next, monthsEnd, newMonth].map((report) =>
    worthTo('courier-1', report),
  );
  expect(await Promise.all(worth)).toEqual(
    [
      '100: 你是第一个发现的人',
      '100: 你是第一个发现的人',
      '0: 200 米内同类问题每天计前 2 条, 这是第 3 条',
      '0: 每天计前 3 条, 这是当天第 4 条',
      '50: 本月第 6 条, 按 50% 计',
      '50: 本月第 7 条, 按 50% 计',
      '100: 你是第一个发现的人',
    ].map((line) => [line]),
  );
});

test('so are the days of those who follow', async () => {
  const follower = await personOf(stage, 'resident-2');
  const followedAt = async (instant: string) => {
    const report = await buildReport(stage, { by: 'resident-1' });
    await act(stage, { by: 'resident-2', report, action: 'follow' });
    await stage.asOwner(
      'UPDATE followers SET first_followed_at = $3 WHERE report_id = $1 AND person_id = $2',
      [report.id, follower, instant],
    );
    return report;
  };
  const evening = await followedAt('2026-03-09T15:59:59Z');
  const midnight = await followedAt('2026-03-09T16:00:00Z');
  const night = await followedAt('2026-03-10T15:59:59Z');
  expect(
    await Promise.all([evening, midnight, night].map((report) => worthTo('resident-2', report))),
  ).toEqual([['2: 关注同一问题 2 分'], ['2: 关注同一问题 2 分'], ['0: 每天计前 1 次关注, 这是第 2 次']]);
});

test('what is moved counts at its new place, and the later ones of that day are settled anew', async () => {
  const by = '一天报三件的人';
  await hire(stage, { persona: by, role: 'courier' });
  const [first] = [
    await reportedAt('2026-03-20T04:00:00Z', { by }),
    await reportedAt('2026-03-20T04:01:00Z', { by }),
    await reportedAt('2026-03-20T04:02:00Z', { by }),
  ];
  const pending = async () => {
    await stage.workOff();
    return (await (await stage.as(by)).get<Points>('/points')).body.pending;
  };
  expect(await pending()).toBe(200);
  await act(stage, { by: 'dispatcher-1', report: first, action: 'relocate', body: { place: elsewhere } });
  expect(await pending()).toBe(300);
});
