import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedPointRules, usualSignalRules } from '@weilinli/domain';
import { pageOf } from './figures/page';
import { wholeMonth } from './generator/month';
import { simulate } from './simulate';

const page = join(__dirname, '../../../../docs/city-month.md');
/** A hundredth of the people, for as many days as a hundredth of the month’s 900,000 events takes: some ten thousand calls. */
const apiSize = { share: 0.01, days: 9 };
/** What people write about the figures stands above. */
const mark = '<!-- figures: pnpm city-month --write -->\n';

/**
 * `pnpm city-month`: a month of a whole city under the rules of points and signals, in memory.
 * `--seed n`: another month; `--share 0.05`: a smaller city; `--days 3`: only its first days; `--write`: into docs/city-month.md;
 * `--api`: a small one through the real API, which has to find and to pay the same.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '20261123' },
      share: { type: 'string' },
      days: { type: 'string' },
      write: { type: 'boolean', default: false },
      api: { type: 'boolean', default: false },
    },
  });
  const rules = { points: shippedPointRules, signals: usualSignalRules };
  const seed = Number(values.seed);
  const given = {
    ...(values.share === undefined ? {} : { share: Number(values.share) }),
    ...(values.days === undefined ? {} : { days: Number(values.days) }),
  };
  if (values.api) {
    const { playThroughApi } = await import('./api/run');
    process.exitCode = await playThroughApi({ seed, ...apiSize, ...given }, rules);
    return;
  }
  const size = { seed, share: 1, days: wholeMonth, ...given };
  const figures = pageOf(size, simulate(size, rules));
  console.log(figures);
  if (values.write) writeFileSync(page, `${readFileSync(page, 'utf8').split(mark)[0]}${mark}\n${figures}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
