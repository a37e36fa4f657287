import type { FeedbackRatesAnswer } from '@weilinli/contracts';
import { fixesOn } from '../feedback/testing/fixes';
import { buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { placeAt, places, storyAreas } from '../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test('the rates count fixes and answers by community, and say "no data" where there is none', async () => {
  const { fix, fixed, say, shared } = fixesOn(stage);
  const day = 86_400_000;
  const period = (areaCode: string) =>
    new URLSearchParams({
      areaCode,
      from: new Date(Date.now() - day).toISOString(),
      to: new Date(Date.now() + day).toISOString(),
    });
  const twice = await shared();
  await say('resident-2', twice, { answer: 'so-so' });
  await say('courier-1', twice, { answer: 'not-fixed' });
  await fix(twice);
  await say('courier-1', twice, { answer: 'fixed' });
  await fixed({ place: north(300) });
  await buildReport(stage, { place: places.otherCommunity });

  const { body } = await (await stage.as('dispatcher-1')).get<FeedbackRatesAnswer>(
    `/feedback/rates?${period(storyAreas.streetCode)}`,
  );
  const here = {
    fixes: 3,
    answered: 2,
    answerRate: 2 / 3,
    answers: { fixed: 1, 'so-so': 1, 'not-fixed': 1 },
    satisfaction: 1 / 3,
  };
  const none = { fixed: 0, 'so-so': 0, 'not-fixed': 0 };
  const nothing = { fixes: 0, answered: 0, answerRate: null, answers: none, satisfaction: null };
  expect(body).toMatchObject({ area: { code: storyAreas.streetCode }, ...here });
  expect(body.communities).toEqual([
    { code: storyAreas.communityCode, name: '第 4 社区', ...here },
    { code: '420106015005', name: '第 5 社区', ...nothing },
  ]);
  const grid = await (await stage.as('leader-1')).get<FeedbackRatesAnswer>(
    `/feedback/rates?${period(storyAreas.gridCode)}`,
  );
  expect(grid.body).toMatchObject({ ...here, communities: [] });
});

/** In the same grid, and no duplicate of what is at the gate. */
function north(metres: number) {
  const { longitude, latitude } = placeAt(5.8, 4.4);
  return { longitude, latitude: latitude + metres / 110_863, datum: 'wgs84' as const };
}
