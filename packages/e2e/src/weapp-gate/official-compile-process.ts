import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolRequire } from './tools';

interface MiniprogramCi {
  Project: new (options: {
    appid: string;
    type: 'miniProgram';
    projectPath: string;
    privateKeyPath: string;
    ignores: string[];
  }) => { attr: () => Promise<unknown> };
  DefaultProjectAttr: unknown;
  compile(project: object, options: object): Promise<unknown>;
  checkCodeQuality(
    project: object,
  ): Promise<{ name: string; success: boolean; text: string; detail?: unknown }[]>;
}

/** Taro minifies by itself; these ask for switches of WeChat's own packer. */
const notOurs = ['JS_COMPRESS_OPEN', 'WXML_COMPRESS_OPEN', 'WXSS_COMPRESS_OPEN'];

/** Compiles the build in the folder without WeChat's servers, and sends its faults. */
async function compile(folder: string): Promise<void> {
  const ci = toolRequire('miniprogram-ci') as MiniprogramCi;
  const keys = mkdtempSync(join(tmpdir(), 'weapp-gate-'));
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: folder,
    privateKeyPath: throwAwayKey(keys),
    ignores: [],
  });
  // Asked of WeChat's servers otherwise.
  project.attr = async () => structuredClone(ci.DefaultProjectAttr);
  try {
    await ci.compile(project, { setting: { es6: false }, onProgressUpdate: () => undefined });
    const quality = await ci.checkCodeQuality(project);
    const faults = quality.filter(({ name, success }) => !success && !notOurs.includes(name));
    process.send?.(
      faults.map(({ name, text, detail }) => `${name}: ${text} ${JSON.stringify(detail ?? '')}`),
    );
  } catch (error) {
    process.send?.([error instanceof Error ? error.message : String(error)]);
  } finally {
    rmSync(keys, { recursive: true, force: true });
  }
}

function throwAwayKey(folder: string): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  return file;
}

process.on('message', (folder) => void compile(String(folder)));
process.once('disconnect', () => process.exit());
