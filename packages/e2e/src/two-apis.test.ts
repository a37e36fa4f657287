import { callsPerReport, proveRaces } from './races/prove';
import { proveWalks } from './walk/prove';
import { openWalk, type WalkStage } from './walk/stage';

jest.setTimeout(280_000);

// In small what `pnpm walk` and `pnpm races` prove at length, in one city: opening it takes as long as either.
let stage: WalkStage;
beforeAll(async () => {
  stage = await openWalk({ workers: 0 });
});
afterAll(() => stage.close());

test('whatever random people do to reports is answered as a model of its own says, and nothing is broken by it', async () => {
  const walks = 3;
  const figures = await proveWalks(stage, { walks, length: 50, shortens: 'as it is' });
  // Otherwise it walked nowhere. Usual are 25 deeds of a walk, six that may not be, and 25 to 30 % of the transitions.
  expect(figures.accepted).toBeGreaterThan(walks * 10);
  expect(figures.illegal).toBeGreaterThan(walks * 2);
  expect(figures.coverage.percent).toBeGreaterThan(12);
});

test('of those who compete for a report through two APIs one wins, and the others are told what it is now', async () => {
  const reports = 12;
  const figures = await proveRaces(stage, { reports });
  expect(figures.calls).toBe(reports * callsPerReport);
  expect(figures.won + figures.lost).toBe(figures.calls);
  // Both races of most reports have a winner: what was taken back needs no fix.
  expect(figures.won).toBeGreaterThan(reports);
});
