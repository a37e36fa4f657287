import { become, say } from './run.mjs';

/** Every test that a machine with Node and npm can run; further words go to jest. */
export function test(words) {
  say('Running the tests …');
  return become(process.execPath, ['node_modules/jest/bin/jest.js', ...words]);
}
