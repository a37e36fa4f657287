import { proveWalks } from './prove';

/** `pnpm walk --walks 100` in .ci/run, a thousand in `npm run proof`. */
const walks = 5;

jest.setTimeout(280_000);

test('whatever random people do to reports is answered as a model of its own says, and nothing is broken by it', async () => {
  const figures = await proveWalks({ walks, length: 50, shortens: 'as it is' });
  // Otherwise it walked nowhere.
  expect(figures.accepted).toBeGreaterThan(walks * 20);
  expect(figures.illegal).toBeGreaterThan(walks * 4);
  expect(figures.coverage.percent).toBeGreaterThan(25);
});
