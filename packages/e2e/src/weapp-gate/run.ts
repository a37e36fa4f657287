import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltApp, readBuiltApp } from './built-app';
import { type Gate, gates } from './gates';
import { type Proof, proofs } from './planted-faults';
import { packageSizes } from './size';
import { installTools } from './tools';

const miniprogram = join(__dirname, '../../../../apps/miniprogram');

async function main(): Promise<void> {
  const folder = join(miniprogram, 'dist/weapp');
  if (!existsSync(join(folder, 'app.json'))) {
    throw new Error('there is no WeChat build yet: run `pnpm build:weapp` first');
  }
  installTools();
  const app = readBuiltApp({ folder, source: join(miniprogram, 'src'), baseLibrary: promisedBaseLibrary() });
  const results: boolean[] = [];
  for (const proof of proofs) results.push(await told(proof));
  for (const gate of Object.values(gates)) results.push(await told(applied(gate, app)));
  for (const { name, bytes } of packageSizes(app))
    console.log(`package ${name}: ${Math.round(bytes / 1024)} KB`);
  const failed = results.filter((passed) => !passed).length;
  console.log(`gates: ${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function applied(gate: Gate, app: BuiltApp): Proof {
  return { name: gate.name, faults: async () => gate.faults(app) };
}

async function told({ name, faults }: Proof): Promise<boolean> {
  const found = await faults();
  console.log(found.length === 0 ? `ok      ${name}` : `FAILED  ${name}`);
  for (const fault of found.slice(0, 20)) console.log(`        ${fault}`);
  return found.length === 0;
}

function promisedBaseLibrary(): string {
  const file = readFileSync(join(miniprogram, 'project.config.json'), 'utf8');
  return (JSON.parse(file) as { libVersion: string }).libVersion;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
