import { parseArgs } from 'node:util';
import { buildApp } from '../app';
import { openMigratedDatabase } from '../database';
import { openDeps } from '../deps';
import { demoTokens } from '../people';
import { accessTokenFor } from '../platform/auth';
import { configOrExit, withSecret } from '../platform/config/boot';
import { assumeDemo, readConfig } from '../platform/config/config';
import { openLog } from '../platform/log';
import { seedDemo } from '../seed-demo';

/** `pnpm seed [--full] [--json]`: the demo city and its people; `--json` prints their tokens. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { full: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const config = withSecret(configOrExit(readConfig, { ...assumeDemo(process.env), DEMO: '1' }));
  const database = await openMigratedDatabase(config);
  const deps = await openDeps({ ...config, databaseUrl: database.url }, openLog('warn'), {
    applicationName: 'weilinli-seed',
  });
  try {
    await seedDemo(deps.dataSource, {
      wholeCity: values.full,
      say: (line) => process.stderr.write(`${line}\n`),
    });
    if (values.json) {
      const app = await buildApp(deps);
      await app.ready();
      const people = await demoTokens({ ...deps, accessTokenFor: accessTokenFor.bind(undefined, app) });
      process.stdout.write(`${JSON.stringify(people, null, 2)}\n`);
      await app.close();
    }
  } finally {
    await deps.close();
    await database.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
