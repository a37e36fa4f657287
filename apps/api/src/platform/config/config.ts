import { type Environment, EnvironmentReader } from './environment';
import { type PhotoStoreConfig, readPhotoStore } from './photo-store-config';
import { readWechatMessages, type WechatMessages } from './wechat-templates';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface DatabaseConfig {
  dataDir: string;
  /** Absent: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Who migrates; the same login as the application's when not given. */
  databaseOwnerUrl: string | undefined;
  databasePoolSize: number;
  logLevel: (typeof logLevels)[number];
  /** A city's own hazard catalogue, stored at boot. Absent: the one that comes with the program. */
  catalogueFile: string | undefined;
}

export interface StorageConfig extends DatabaseConfig {
  photoStore: PhotoStoreConfig;
}

export interface Config extends StorageConfig {
  host: string;
  port: number;
  /** Whose word about a caller's address counts: addresses, ranges, or loopback, linklocal, uniquelocal. */
  trustedProxies: string[] | undefined;
  demo: boolean;
  /** Signs access tokens and photo addresses. Absent only in demo mode, where one is made (`withSecret`). */
  jwtSecret: string | undefined;
  wechat: WechatConfig | undefined;
}

export interface WechatConfig {
  appId: string;
  appSecret: string;
  baseUrl: string;
  /** Absent: nobody is told outside the inbox. */
  messages?: WechatMessages | undefined;
  /** How long an answer to a message is waited for. Absent: 5 s. */
  timeoutMilliseconds?: number;
}

/** What is wrong with the environment, one line per mistake. */
export class ConfigMistakes extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}

/** Everything the API and the worker need. */
export function readConfig(env: Environment): Config {
  const reader = new EnvironmentReader(env);
  const storage = storageFrom(reader);
  const demo = reader.switch('DEMO', '0');
  const config: Config = {
    ...storage,
    demo,
    host: reader.text('HOST') ?? '127.0.0.1',
    port: reader.integer('PORT', { from: 0, to: 65535, otherwise: 3000 }),
    trustedProxies: reader.text('TRUSTED_PROXIES')?.split(/\s*,\s*/),
    jwtSecret: secretFrom(reader, demo),
    wechat: wechatFrom(reader),
  };
  return orMistakes(reader, config);
}

/** What commands need that work on database and photos, but serve nobody. */
export function readStorageConfig(env: Environment): StorageConfig {
  const reader = new EnvironmentReader(env);
  return orMistakes(reader, storageFrom(reader));
}

/** `npm start` on one's own machine is a demonstration, unless the environment says otherwise. */
export function assumeDemo(env: Environment): Environment {
  const host = env.HOST?.trim() || '127.0.0.1';
  const onLoopback = host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
  const ownDatabase = Boolean(env.DATABASE_URL?.trim());
  return !env.DEMO?.trim() && onLoopback && !ownDatabase ? { ...env, DEMO: '1' } : env;
}

function storageFrom(reader: EnvironmentReader): StorageConfig {
  const dataDir = reader.text('DATA_DIR') ?? '.data';
  const databaseUrl = reader.address('DATABASE_URL', ['postgres:', 'postgresql:']);
  const databaseOwnerUrl = reader.address('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']);
  if (databaseOwnerUrl && !reader.text('DATABASE_URL')) {
    reader.mistake(
      'DATABASE_URL',
      'is missing, although DATABASE_OWNER_URL is given: name both, or neither.',
    );
  }
  return {
    dataDir,
    databaseUrl,
    databaseOwnerUrl: databaseOwnerUrl ?? databaseUrl,
    databasePoolSize: reader.integer('DATABASE_POOL_SIZE', { from: 2, to: 500, otherwise: 20 }),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    catalogueFile: reader.text('CATALOGUE_FILE'),
    photoStore: readPhotoStore(reader, dataDir),
  };
}

function secretFrom(reader: EnvironmentReader, demo: boolean): string | undefined {
  const secret = reader.text('JWT_SECRET');
  if (secret === undefined && !demo) {
    reader.mistake('JWT_SECRET', 'is missing: give at least 32 random characters (openssl rand -base64 48).');
  }
  if (secret !== undefined && secret.length < 32) {
    reader.mistake('JWT_SECRET', `has ${secret.length} characters, but must have at least 32.`);
  }
  return secret;
}

function wechatFrom(reader: EnvironmentReader): WechatConfig | undefined {
  const baseUrl = reader.address('WECHAT_BASE_URL', ['https:', 'http:']) ?? 'https://api.weixin.qq.com';
  const app = reader.together(['WECHAT_APP_ID', 'WECHAT_APP_SECRET']);
  const messages = readWechatMessages(reader);
  if (messages && !app)
    reader.mistake('WECHAT_TEMPLATES', 'needs WECHAT_APP_ID and WECHAT_APP_SECRET as well.');
  return app && { appId: app.WECHAT_APP_ID, appSecret: app.WECHAT_APP_SECRET, baseUrl, messages };
}

function orMistakes<T>(reader: EnvironmentReader, config: T): T {
  if (reader.mistakes.length > 0) throw new ConfigMistakes(reader.mistakes);
  return config;
}
