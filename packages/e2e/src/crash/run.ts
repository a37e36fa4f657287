import { parseArgs } from 'node:util';
import { promises } from '../city/promises.sql';
import { crash } from './crash';

/**
 * `pnpm crash`: kills APIs, workers and PostgreSQL under load and prints what was kept.
 * `--programs 50 --postgres 10`: how often; `--fault NAME`: with a bug planted on purpose, which has to be found.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      programs: { type: 'string', default: '6' },
      postgres: { type: 'string', default: '2' },
      fault: { type: 'string' },
    },
  });
  const figures = await crash({
    programs: Number(values.programs),
    postgres: Number(values.postgres),
    ...(values.fault ? { fault: values.fault } : {}),
    say: (line) => console.log(line),
  });
  const { findings, ...counted } = figures;
  console.log(JSON.stringify(counted, undefined, 2));
  for (const { promise, breaches } of findings) {
    console.log(
      `BROKEN: ${promise}\n${breaches
        .slice(0, 10)
        .map((breach) => `  ${breach}`)
        .join('\n')}`,
    );
  }
  const { internalErrors, endedByThemselves } = figures;
  const failed = findings.length + [internalErrors, endedByThemselves].filter((count) => count > 0).length;
  const total = promises.length + 7;
  console.log(`${total - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
