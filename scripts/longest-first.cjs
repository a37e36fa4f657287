const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes half a minute and more, most of it waiting: begun last, it would keep everybody waiting. */
const long = ['crash.test.ts', 'two-apis.test.ts', 'fuzz.test.ts', 'access.test.ts', 'submit-race.test.ts'];

/** On a fresh machine jest knows no durations, and goes by the size of the files. */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => long.some((name) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};

module.exports.long = long;
