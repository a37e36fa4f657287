import type { Page, Problem, Report, SignalRulesVersion } from '@weilinli/contracts';
import { type SignalRules, usualSignalRules } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { hire } from '../../testing/hire';
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
