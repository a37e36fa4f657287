import { parseArgs } from 'node:util';
import { build, buildWeapp, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { startSystem } from '../system';
import { proveKills } from './prove';

/**
 * `pnpm weapp-kills`: the build for WeChat, run in a vm against the whole system, is killed in the middle of the outbox's
 * work and started again: nothing lost, nothing doubled. `--runs 50`: how many times somebody hands something in;
 * `--seed 7`: again what failed; `--as-built`: builds nothing.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      'as-built': { type: 'boolean', default: false },
    },
  });
  if (!values['as-built']) {
    await build();
    await buildWeapp();
  }
  const system = startSystem(built);
  try {
    const { kept, kills } = await proveKills({
      address: await system.address,
      weapp: built.weappFolder,
      runs: Number(values.runs),
      seed: values.seed,
      say: (line) => console.log(line),
    });
    console.log(`seed ${values.seed}: ${kept} handed in, ${kills} kills, 0 lost, 0 doubled`);
    console.log(`${values.runs} passed, 0 failed`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(`again with: pnpm weapp-kills --runs ${values.runs} --seed ${values.seed}`);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  } finally {
    await system.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
