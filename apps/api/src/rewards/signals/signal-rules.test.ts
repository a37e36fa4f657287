import type { Page, Problem, Report, SignalRulesVersion } from '@weilinli/contracts';
import { type SignalRules, usualSignalRules } from '@weilinli/domain';
import { act, buildReport } from '../../testing/build-report';
import { hire, personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const put = async (body: object) =>
  (await stage.as('admin-1')).put<SignalRulesVersion & Problem>('/signals/rules', body);
const here = { ...places.gate, accuracy: 15 };
const there = { ...places.otherDistrict, accuracy: 15 };
const strict: SignalRules = {
  ...usualSignalRules,
  travel: { ...usualSignalRules.travel, steps: [{ least: 1, weight: 100 }] },
};

/** Somebody who was on the other side of the town a moment ago. */
async function traveller(persona: string): Promise<Report> {
  await hire(stage, { persona, role: 'courier' });
  await buildReport(stage, { by: persona, place: there });
  return buildReport(stage, { by: persona, place: here });
}

async function weightsOf({ id }: Report): Promise<number[]> {
  await stage.workOff();
  const rows = await stage.asOwner<{ weight: number }>('SELECT weight FROM signals WHERE report_id = $1', [
    id,
  ]);
  return rows.map(({ weight }) => weight);
}

describe('who feed each other in turns', () => {
  const handlers = ['worker-1', 'worker-2'];
  const riders = ['轮流报的一', '轮流报的二'];
  const neighbour = '别的邻居';
  const reports: Report[] = [];
  const neighbours: Report[] = [];
  /** Handled before: no rider and handler have more than five in common; of a neighbour's each took an hour. */
  const handled = async (minutes: number) => {
    const byWhom = handlers.map((persona) => personOf(stage, persona));
    for (const [at, { id }] of [...neighbours, ...reports].entries())
      await stage.asOwner(
        `UPDATE reports SET resolved_by = $2, resolved_at = now() - interval '1 minute',
          accepted_at = now() - interval '1 minute' * ($3::int + 1) WHERE id = $1`,
        [id, await byWhom[at % 2], at < neighbours.length ? 60 : minutes],
      );
  };
  const closed = async (by: string): Promise<string[]> => {
    const report = await buildReport(stage, { by });
    await act(stage, { by: 'worker-1', report, action: 'accept' });
    await act(stage, { by: 'worker-1', report, action: 'resolve' });
    await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
    await act(stage, { by, report, action: 'confirm' });
    await stage.workOff();
    const rows = await stage.asOwner<{ reason: string }>(
      "SELECT reason FROM signals WHERE report_id = $1 AND signal = 'mutual-feeding'",
      [report.id],
    );
    return rows.map(({ reason }) => reason);
  };

  beforeAll(async () => {
    for (const persona of riders) {
      await hire(stage, { persona, role: 'courier' });
      for (let count = 0; count < 8; count++) reports.push(await buildReport(stage, { by: persona }));
    }
    await hire(stage, { persona: neighbour, role: 'courier' });
    for (let count = 0; count < 6; count++) neighbours.push(await buildReport(stage, { by: neighbour }));
    await stage.workOff();
  });

  test('is not seen in what takes its time', async () => {
    await handled(60);
    expect(await closed(riders[0] ?? '')).toEqual([]);
  });

  test('is told of both, and nobody is named; whom the same worker takes his time for has nothing to do with it', async () => {
    await handled(3);
    const reason =
      '90 天内上报人100%的办结件由 2 人很快办完，处理人77%的办结件来自 2 个这样的上报人，别人的件没有这么快。';
    expect(await closed(riders[1] ?? '')).toEqual([reason, reason]);
    expect(await closed(neighbour)).toEqual([]);
  });

  test('does not count somebody as one of those who fix for him', async () => {
    const [by = ''] = riders;
    for (let count = 0; count < 5; count++) {
      const { id } = await buildReport(stage, { by });
      await stage.asOwner(
        `UPDATE reports SET resolved_by = reporter_id, resolved_at = now() - interval '1 minute',
          accepted_at = now() - interval '3 minutes' WHERE id = $1`,
        [id],
      );
    }
    await handled(3);
    const [reason] = await closed(by);
    expect(reason).toContain('由 2 人很快办完');
  });
});

test('a report is judged by the numbers that it came in under, whenever it is looked at', async () => {
  const before = await traveller('改之前');
  const { status, body } = await put({ rules: strict, note: '有人天天跨区报', version: 1 });
  expect([status, body.version, body.rules]).toEqual([200, 2, strict]);
  const after = await traveller('改之后');
  expect([await weightsOf(before), await weightsOf(after)]).toEqual([[50], [100]]);
  const { body: versions } = await (await stage.as('admin-1')).get<Page<SignalRulesVersion>>(
    '/signals/rules/versions',
  );
  expect(versions.items).toMatchObject([
    { version: 2, note: '有人天天跨区报', changedBy: expect.any(Object) },
    { version: 1, rules: usualSignalRules },
  ]);
});

test('who changes a version that is in force no longer is told so', async () => {
  expect(await put({ rules: strict, version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'STALE_VERSION' },
  });
});

test('whatever the numbers are, looking at a report does not break', async () => {
  const nothing = { window: 1_000, steps: [] };
  const least: SignalRules = {
    samePlace: 0,
    photoCopied: { elsewhere: 0, passedOn: 0, old: 0, usedAgain: 1_000 },
    photoAlike: { sameBits: 0, same: 0, alikeBits: 0, alike: 0 },
    travel: { ...nothing, fastest: 1, slack: 0 },
    farFromPhoto: [],
    burst: { window: 1_000, spot: 0, still: [], hasty: [] },
    sharedDevice: nothing,
    mutualFeeding: {
      ...{ window: 1_000, least: 1, ofReporter: 0, ofHandler: 0, weight: 0, quick: 1_000, weightIfQuick: 0 },
      ring: { least: 1, ofReporter: 0, ofHandler: 0, quickWithOthers: 1, weight: 0 },
    },
    ownMade: { window: 1_000, part: 0, himself: [], fromHisDevice: [] },
  };
  expect(await put({ rules: least })).toMatchObject({ status: 200 });
  expect(await weightsOf(await traveller('谁也不疑'))).toEqual([]);
});

test.each<[string, object, number, string]>([
  [
    'steps that fall',
    {
      travel: {
        ...usualSignalRules.travel,
        steps: [
          { least: 1, weight: 50 },
          { least: 3, weight: 40 },
        ],
      },
    },
    422,
    'rules.travel.steps[1]',
  ],
  [
    'steps out of order',
    {
      farFromPhoto: [
        { least: 500, weight: 40 },
        { least: 500, weight: 60 },
      ],
    },
    422,
    'rules.farFromPhoto[1]',
  ],
  [
    'the same that is not alike',
    { photoAlike: { ...usualSignalRules.photoAlike, sameBits: 3, alikeBits: 2 } },
    422,
    'rules.photoAlike.sameBits',
  ],
  [
    'more bits than look-alikes are found by',
    { photoAlike: { ...usualSignalRules.photoAlike, alikeBits: 4 } },
    400,
    'rules.photoAlike.alikeBits',
  ],
  [
    'a part of more than all',
    { ownMade: { ...usualSignalRules.ownMade, part: 1.1 } },
    400,
    'rules.ownMade.part',
  ],
  ['a signal that there is not', { magic: 1 }, 400, 'rules.magic'],
])('rules with mistakes are refused by their place: %s', async (_case, over, expected, path) => {
  const { status, body } = await put({ rules: { ...usualSignalRules, ...over } });
  expect([status, body.errors?.map((error) => error.path)]).toEqual([expected, [path]]);
});
