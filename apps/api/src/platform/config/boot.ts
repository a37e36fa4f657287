import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigMistakes } from './config';
import type { Environment } from './environment';

/** Reads the process's environment, or tells each mistake in a line and ends it with 1. */
export function configOrExit<T>(read: (env: Environment) => T, env: Environment = process.env): T {
  try {
    return read(env);
  } catch (error) {
    if (!(error instanceof ConfigMistakes)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    process.exit(1);
  }
}

/** The secret of a demonstration: made once, kept in DATA_DIR, the same for all processes that share it. */
export function withSecret(config: Config): Config & { jwtSecret: string } {
  if (config.jwtSecret !== undefined) return { ...config, jwtSecret: config.jwtSecret };
  mkdirSync(config.dataDir, { recursive: true });
  const file = join(config.dataDir, 'jwt-secret');
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  return { ...config, jwtSecret: readFileSync(file, 'utf8').trim() };
}
