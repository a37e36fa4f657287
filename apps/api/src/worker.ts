import { openDatabase } from './database';
import { openDeps } from './deps';
import { startJobs } from './jobs';
import { configOrExit, withSecret } from './platform/config/boot';
import { readConfig } from './platform/config/config';
import { untilItAnswers } from './platform/database/until-it-answers';
import { stopOnSignals } from './platform/http/stop';
import { openLog } from './platform/log';

/** `pnpm worker`: works off the consequences of what happened. */
async function main(): Promise<void> {
  const config = withSecret(configOrExit(readConfig));
  const log = openLog(config.logLevel);
  const database = await openDatabase(config);
  await untilItAnswers(database.url, log);
  const deps = await openDeps({ ...config, databaseUrl: database.url }, log, {
    applicationName: 'weilinli-worker',
  });
  const jobs = await startJobs(deps);
  stopOnSignals([() => jobs.stop(), () => deps.close(), () => database.stop()], log);
  log.info('working');
}

main().catch((error: unknown) => {
  process.stderr.write(`Could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
