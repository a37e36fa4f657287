import type { Stage } from '@weilinli/api/src/testing/stage';
import { proveOutbox } from './prove';
import { realServer } from './real-server';
import { openOutboxStage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openOutboxStage();
});

afterAll(() => stage.close());

// `pnpm outbox` lives through hundreds; these show that it can.
test('what a phone hands in arrives once at the real API, whatever befalls it', async () => {
  const figures = await proveOutbox(await realServer(stage), { runs: 8, length: 25 });
  expect(stage.errors).toEqual([]);
  expect(figures.arrived).toBeGreaterThan(0);
});
