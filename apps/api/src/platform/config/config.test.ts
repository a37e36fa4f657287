import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSecret } from './boot';
import { assumeDemo, ConfigMistakes, readConfig, readStorageConfig } from './config';
import type { Environment } from './environment';

const JWT_SECRET = 'x'.repeat(32);

function mistakesOf(env: Environment): string[] {
  try {
    readConfig({ JWT_SECRET, ...env });
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.lines;
    throw error;
  }
  return [];
}

test('what is not given has the defaults of the contract', () => {
  expect(readConfig({ JWT_SECRET })).toEqual({
    host: '127.0.0.1',
    port: 3000,
    demo: false,
    trustedProxies: undefined,
    jwtSecret: JWT_SECRET,
    wechat: undefined,
    dataDir: '.data',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    databasePoolSize: 20,
    logLevel: 'info',
    photoStore: { kind: 'file', folder: join('.data', 'photos') },
  });
});

test.each<[string, Environment, string]>([
  ['a port that is a word', { PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535.'],
  ['a port beyond the last', { PORT: '65536' }, 'PORT is "65536"'],
  ['a port in another notation', { PORT: '3e3' }, 'PORT is "3e3"'],
  ['a negative port', { PORT: '-1' }, 'PORT is "-1"'],
  [
    'a database of another kind',
    { DATABASE_URL: 'mysql://me:hidden@db/city' },
    'DATABASE_URL must be an address',
  ],
  ['a database address that is none', { DATABASE_URL: 'my database' }, 'DATABASE_URL must be an address'],
  [
    'an owner without an application',
    { DATABASE_OWNER_URL: 'postgres://o@db/city' },
    'DATABASE_URL is missing',
  ],
  ['no secret outside the demo', { JWT_SECRET: undefined }, 'JWT_SECRET is missing'],
  ['an empty secret outside the demo', { JWT_SECRET: ' ' }, 'JWT_SECRET is missing'],
  ['a short secret, also in the demo', { JWT_SECRET: 'short', DEMO: '1' }, 'JWT_SECRET has 5 characters'],
  ['a demo that is neither on nor off', { DEMO: 'yes' }, 'DEMO is "yes", but must be one of 0, 1.'],
  ['a log level that does not exist', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
  ['half of a WeChat app', { WECHAT_APP_ID: 'wx1' }, 'WECHAT_APP_SECRET is missing'],
  [
    'templates without a WeChat app',
    { WECHAT_TEMPLATES: '[]' },
    'WECHAT_TEMPLATES needs WECHAT_APP_ID and WECHAT_APP_SECRET',
  ],
  ['a WeChat address that is none', { WECHAT_BASE_URL: 'localhost' }, 'WECHAT_BASE_URL must be an address'],
  ['a photo store of another kind', { PHOTO_STORE: 'ftp:there' }, 'PHOTO_STORE is "ftp:there"'],
  ['a photo folder without a name', { PHOTO_STORE: 'file:' }, 'PHOTO_STORE is "file:"'],
  ['a bucket without its keys', { PHOTO_STORE: 's3:photos' }, 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY'],
  [
    'half of the keys',
    { PHOTO_STORE: 's3:photos', S3_ACCESS_KEY_ID: 'a' },
    'S3_SECRET_ACCESS_KEY is missing',
  ],
  ['a pool without room for two', { DATABASE_POOL_SIZE: '1' }, 'DATABASE_POOL_SIZE is "1"'],
])('%s is one clear line', (_, env, line) => {
  expect(mistakesOf(env)).toEqual([expect.stringContaining(line)]);
});

const template = {
  id: 'a',
  name: '处理进度通知',
  purpose: 'progress',
  fields: { thing1: 'title', phrase2: '=处理中' },
};
const app = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret' };

test('templates are read as they stand in the environment', () => {
  const env = { JWT_SECRET, ...app, WECHAT_TEMPLATES: JSON.stringify([template]) };
  expect(readConfig(env).wechat?.messages).toEqual({ templates: [template], state: 'formal' });
});

test.each<[string, unknown, string]>([
  ['no list', { ...template }, 'must be a list in JSON'],
  [
    'an unknown purpose',
    [{ ...template, purpose: 'advertising' }],
    'entry 1: purpose must be one of progress, work',
  ],
  ['a field of no template', [{ ...template, fields: { colour1: 'title' } }], 'colour1 is no field'],
  [
    'a field without a source',
    [{ ...template, fields: { thing1: 'weather' } }],
    'thing1 must be one of title',
  ],
  ['no field', [{ ...template, fields: {} }], 'fields must name at least one'],
  ['one template twice', [template, template], 'names a template twice'],
  [
    'more than can be asked for at once',
    ['a', 'b', 'c', 'd'].map((id) => ({ ...template, id })),
    'more than 3',
  ],
])('templates with %s are one clear line', (_, templates, line) => {
  expect(mistakesOf({ ...app, WECHAT_TEMPLATES: JSON.stringify(templates) })).toEqual([
    expect.stringContaining(line),
  ]);
});

test('every mistake is told at once, and none repeats a password', () => {
  const lines = mistakesOf({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'mysql://me:hidden@db/city' });
  expect(lines).toHaveLength(3);
  expect(lines.join()).not.toContain('hidden');
});

test('a bucket elsewhere is addressed by path, unless said otherwise', () => {
  const keys = { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b', PHOTO_STORE: 's3:photos' };
  const elsewhere = { ...keys, S3_ENDPOINT: 'http://store:9000' };
  expect(readStorageConfig(elsewhere).photoStore).toMatchObject({ bucket: 'photos', pathStyle: true });
  expect(readStorageConfig({ ...elsewhere, S3_PATH_STYLE: '0' }).photoStore).toMatchObject({
    pathStyle: false,
  });
  expect(readStorageConfig(keys).photoStore).toMatchObject({ endpoint: undefined, pathStyle: false });
});

test.each<[string, Environment, string | undefined]>([
  ['on loopback with the embedded database', {}, '1'],
  ['on another loopback address', { HOST: '127.0.0.2' }, '1'],
  ['when it is switched off', { DEMO: '0' }, '0'],
  ['open to the network', { HOST: '0.0.0.0' }, undefined],
  ['with a database of its own', { DATABASE_URL: 'postgres://db/city' }, undefined],
])('whether a demonstration is assumed: %s', (_, env, demo) => {
  expect(assumeDemo(env).DEMO).toBe(demo);
});

test('the secret of a demonstration is made once, for its owner only', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-config-'));
  const config = readConfig({ DEMO: '1', DATA_DIR: dataDir });
  const first = withSecret(config).jwtSecret;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(withSecret(config).jwtSecret).toBe(first);
  expect(statSync(join(dataDir, 'jwt-secret')).mode & 0o777).toBe(0o600);
  rmSync(dataDir, { recursive: true });
});

test('a process with mistakes tells each in a line and ends with 1', () => {
  const script = `
    require(${JSON.stringify(require.resolve('esbuild-register/dist/node'))}).register({ target: 'node20' });
    const { configOrExit } = require(${JSON.stringify(require.resolve('./boot'))});
    configOrExit(require(${JSON.stringify(require.resolve('./config'))}).readConfig);
    console.log('not reached');`;
  const env = { PATH: process.env.PATH, PORT: 'x', DEMO: 'y' };
  const run = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8', cwd: __dirname });
  expect(run.status).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr.trim().split('\n')).toEqual([
    'DEMO is "y", but must be one of 0, 1.',
    'PORT is "x", but must be a whole number from 0 to 65535.',
    expect.stringMatching(/^JWT_SECRET is missing/),
  ]);
});
