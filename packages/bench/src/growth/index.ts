import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cities, openTwoCities } from '../city/two-cities';
import { measureInPairs, type Question } from '../measuring/pairs';
import { seeded } from '../measuring/statistics';
import { decisionQuestion } from './decision';
import { readQuestions } from './reads';
import { sweepQuestion } from './sweep';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    // How many times fewer there are in the small city.
    times: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '15' },
    seed: { type: 'string', default: '20261122' },
  },
});

/** In the full city every grid has its share of a million; a smaller one has as many in each of fewer grids. */
const full = { reports: 1_000_000, grids: 5_900 };
export type Measurement = 'dispatch' | 'sweep';

/**
 * What it costs to work in a city that has stored a million reports, against the same city with ten thousand: side by
 * side on one PostgreSQL, pair by pair, and against the bare database sending the same statements.
 */
export async function measureGrowth(measurements: readonly Measurement[]): Promise<void> {
  const rows = Number(options.rows);
  const times = Number(options.times);
  const due = Math.max(1, Math.round(rows / times / 10));
  const sizeOf = (reports: number) => ({
    reports,
    grids: Math.max(1, Math.round((reports * full.grids) / full.reports)),
    due,
  });
  const sizes = { large: sizeOf(rows), small: sizeOf(Math.round(rows / times)) };
  const cities = await openTwoCities(sizes);
  const chance = seeded(Number(options.seed));
  const rounds = Number(options.rounds);
  try {
    for (const measurement of measurements) {
      const questions = await questionsOf[measurement](cities, due);
      const answers = await measureInPairs(questions, { rounds, chance, say: console.error });
      const result = {
        what: 'the API and its sweep with many reports against few, and against the same statements by pg alone',
        date: new Date().toISOString().slice(0, 10),
        machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
        load: loadavg().map((load) => Number(load.toFixed(1))),
        setting: { ...sizes, rounds, seed: Number(options.seed) },
        answers,
      };
      if (rows === full.reports) keep(measurement, result);
      for (const [name, { ratio, shareOfBareSql, milliseconds }] of Object.entries(answers)) {
        console.log(
          `${name}: ${milliseconds['large whole'].median} ms, ratio ${ratio.median} (${ratio.quartiles.join('–')}), bare SQL ${shareOfBareSql.median}`,
        );
      }
    }
  } finally {
    await cities.close();
  }
}

/** What smaller cities tell is for trying. */
function keep(measurement: Measurement, result: object): void {
  const folder = join(__dirname, '../../results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${measurement}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

const questionsOf: Record<Measurement, (cities: Cities, due: number) => Promise<Question[]>> = {
  dispatch: async ({ large, small }) => [
    await decisionQuestion(large, small),
    ...(await readQuestions(large, small)),
  ],
  sweep: async ({ large, small }, due) => [await sweepQuestion(large, small, due)],
};
