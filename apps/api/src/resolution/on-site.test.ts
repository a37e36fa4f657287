import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { places } from '../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** So many metres north of where it was reported. */
const north = (metres: number) => ({ ...places.gate, latitude: places.gate.latitude + metres / 111_195 });

test.each([
  ['a cover', 'P0103', 120, false],
  ['what blocks a staircase, where a telephone knows less of where it is', 'L01', 120, true],
  ['the same, too far for that, too', 'L01', 160, false],
])(
  'how far off a fix may be photographed is for its kind to say: %s',
  async (_what, categoryCode, metres, onSite) => {
    const report = await buildReport(stage, { categoryCode });
    const personId = (await stage.as('worker-1')).person?.id ?? '';
    if (report.assignee?.id !== personId) {
      await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
    }
    await act(stage, { by: 'worker-1', report, action: 'accept' });
    const fixed = await act(stage, {
      by: 'worker-1',
      report,
      action: 'resolve',
      body: { place: north(metres) },
    });
    expect(fixed.afterPhoto).toEqual({ onSite, doubts: onSite ? [] : ['too-far'] });
  },
);
