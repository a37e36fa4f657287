import { buildApp } from './app';
import { openDatabase } from './database';
import { openDeps } from './deps';
import { configOrExit, withSecret } from './platform/config/boot';
import { readConfig } from './platform/config/config';
import { untilItAnswers } from './platform/database/until-it-answers';
import { stopOnSignals } from './platform/http/stop';
import { openLog } from './platform/log';

/** `pnpm api`: the API alone. Migrating is another command's business. */
async function main(): Promise<void> {
  const config = withSecret(configOrExit(readConfig));
  const log = openLog(config.logLevel);
  const database = await openDatabase(config);
  await untilItAnswers(database.url, log);
  const deps = await openDeps({ ...config, databaseUrl: database.url }, log, {
    applicationName: 'weilinli-api',
  });
  const app = await buildApp(deps);
  stopOnSignals([() => app.close(), () => deps.close(), () => database.stop()], log);
  const address = await app.listen({ host: config.host, port: config.port });
  log.info({ address }, 'listening');
}

main().catch((error: unknown) => {
  process.stderr.write(`Could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
