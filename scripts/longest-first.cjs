const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes half a minute and more, most of it waiting: begun last, it would keep everybody waiting. */
const long = ['crash.test.ts', 'two-apis.test.ts', 'fuzz.test.ts', 'access.test.ts', 'submit-race.test.ts'];

/**
 * On a fresh machine jest knows no durations, and goes by the size of the files: what is gathered, a few lines that stand
 * for sixteen files, would come last, and one processor would have nothing to do beside the last of them.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [0, 1, 2].flatMap((rank) => sorted.filter(({ path }) => rankOf(path) === rank));
  }
};

module.exports.long = long;

/** Gathered, `reports/submit-race.test.ts` is called `reports-submit-race.test.ts`. */
function rankOf(path) {
  if (long.some((name) => path.endsWith(name) && '/\\-'.includes(path.at(-name.length - 1) ?? ''))) return 0;
  return /[/\\]\.together[/\\]/.test(path) ? 1 : 2;
}
