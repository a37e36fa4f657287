import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedPointRules, usualSignalRules } from '@weilinli/domain';
import { pageOf } from './figures/page';
import { simulate } from './simulate';

const page = join(__dirname, '../../../../docs/city-month.md');
/** What people write about the figures stands above. */
const mark = '<!-- figures: pnpm city-month --write -->\n';

/**
 * `pnpm city-month`: a month of a whole city under the rules of points and signals, in memory.
 * `--seed n`: another month; `--share 0.05`: a smaller city; `--write`: into docs/city-month.md;
 * `--api`: a small one through the real API, which has to find and to pay the same.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '20261123' },
      share: { type: 'string' },
      write: { type: 'boolean', default: false },
      api: { type: 'boolean', default: false },
    },
  });
  const rules = { points: shippedPointRules, signals: usualSignalRules };
  const seed = Number(values.seed);
  if (values.api) {
    const { playThroughApi } = await import('./api/run');
    process.exitCode = await playThroughApi({ seed, share: Number(values.share ?? 0.01) }, rules);
    return;
  }
  const size = { seed, share: Number(values.share ?? 1) };
  const figures = pageOf(size, simulate(size, rules));
  console.log(figures);
  if (values.write) writeFileSync(page, `${readFileSync(page, 'utf8').split(mark)[0]}${mark}\n${figures}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
