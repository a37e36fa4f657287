import { buildApp } from './app';
import { openMigratedDatabase } from './database';
import { openDeps } from './deps';
import { startJobs } from './jobs';
import { configOrExit, withSecret } from './platform/config/boot';
import { assumeDemo, readConfig } from './platform/config/config';
import { stopOnSignals } from './platform/http/stop';
import { openLog } from './platform/log';
import { seedDemo } from './seed-demo';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm start`: database, API, worker and browser client in one process, on one port. */
async function main(): Promise<void> {
  const env = assumeDemo({ LOG_LEVEL: 'warn', ...process.env });
  const config = withSecret(configOrExit(readConfig, env));
  const log = openLog(config.logLevel);
  say('Starting the database …');
  const database = await openMigratedDatabase(config);
  if (database.dataFolder) say(`  Its data lies in ${database.dataFolder}`);
  const deps = await openDeps({ ...config, databaseUrl: database.url }, log, { applicationName: 'weilinli' });
  if (config.demo) {
    await seedDemo(deps.dataSource, { wholeCity: process.env.DEMO_CITY === 'whole', say });
    await deps.areas.reload();
  }
  const jobs = await startJobs(deps);
  const app = await buildApp(deps, process.env.H5_FOLDER);
  stopOnSignals([() => app.close(), () => jobs.stop(), () => deps.close(), () => database.stop()], log);
  const address = await app.listen({ host: config.host, port: config.port });
  welcome(address, config.demo ? await personasOf(deps) : []);
}

async function personasOf(deps: {
  dataSource: { query(text: string): Promise<unknown> };
}): Promise<string[]> {
  const rows = await deps.dataSource.query(
    'SELECT persona, display_name FROM people WHERE persona IS NOT NULL AND erased_at IS NULL ORDER BY id',
  );
  return (rows as { persona: string; display_name: string }[]).map(
    ({ persona, display_name }) => `${persona.padEnd(14)} ${display_name}`,
  );
}

function welcome(address: string, personas: string[]): void {
  say('');
  say(`微邻里 Weilinli is running at ${address}`);
  if (personas.length > 0) {
    say('Who can sign in, in the browser or by POST /api/v1/auth/demo:');
    for (const line of personas) say(`  ${line}`);
  }
  say('Play the story against it: npm run story. Stop with Ctrl-C.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
