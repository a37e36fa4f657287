import { become, say } from './run.mjs';
import { gatherApiTests } from './together.mjs';

/** Every test that a machine with Node and npm can run; further words go to jest. */
export function test(words) {
  say('Running the tests …');
  const jest = ['node_modules/jest/bin/jest.js', ...words];
  if (words.length > 0) return become(process.execPath, jest);
  gatherApiTests();
  return become(process.execPath, jest, { TESTS: 'together' });
}
