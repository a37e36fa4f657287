import fc from 'fast-check';
import { liveThrough } from './testing/live-through';
import { memoryServer } from './testing/memory-server';
import { days } from './testing/steps';

test('nothing is lost, doubled, mixed up or left over, whatever befalls phone, line and server', async () => {
  let number = 0;
  let handedIn = 0;
  let arrived = 0;
  await fc.assert(
    fc.asyncProperty(days(25), async (steps) => {
      number += 1;
      const lived = await liveThrough(memoryServer(), steps, number);
      handedIn += lived.handedIn;
      arrived += lived.arrived;
    }),
    { numRuns: 300 },
  );
  // Otherwise it proved nothing.
  expect(arrived).toBeGreaterThan(handedIn / 3);
});
