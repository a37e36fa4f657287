import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const lockFiles = ['pnpm-lock.yaml', 'packages/e2e/weapp-gate-tools/pnpm-lock.yaml'];

/** Below these, holes are known. Registries that mirror others may refuse an audit, so the floors are kept here. */
const floors: Record<string, string> = {
  fastify: '5.12.8',
  '@fastify/helmet': '13.2.0',
  '@fastify/jwt': '10.2.8',
  '@fastify/multipart': '10.1.9',
  '@fastify/rate-limit': '11.2.0',
  '@fastify/static': '10.1.11',
  '@fastify/swagger': '9.9.3',
  'class-validator': '0.15.1',
  'graphile-worker': '0.17.3',
  pg: '8.23.1',
  sharp: '0.35.5',
  typeorm: '1.1.1',
};

/** Every version of every package in a lock file, from lines such as `  '@fastify/jwt@10.2.8':`. */
function lockedVersions(lock: string): Map<string, string[]> {
  const packages = lock.slice(lock.indexOf('\npackages:\n'), lock.indexOf('\nsnapshots:\n'));
  const versions = new Map<string, string[]>();
  for (const [, name, version] of packages.matchAll(/^ {2}'?(@?[^@'\s]+)@([^'():\s]+)'?:$/gm)) {
    if (name && version) versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return versions;
}

function isBelow(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0;
}

describe('the lock file', () => {
  const versions = lockedVersions(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'));

  it.each(Object.entries(floors))('has %s at %s or newer, and no older one beside it', (name, floor) => {
    const locked = versions.get(name) ?? [];
    expect(locked).not.toEqual([]);
    expect(locked.filter((version) => isBelow(version, floor))).toEqual([]);
  });

  it('is read rightly: an older version would be noticed', () => {
    expect(isBelow('5.12.7', '5.12.8')).toBe(true);
    expect(isBelow('5.9.9', '5.12.8')).toBe(true);
    expect(isBelow('6.0.0', '5.12.8')).toBe(false);
    expect(versions.size).toBeGreaterThan(500);
  });

  it.each(lockFiles)(
    '%s holds no address, so that it installs from whatever registry is configured',
    (file) => {
      const lock = readFileSync(join(root, file), 'utf8');
      expect(lock.split('\n').filter((line) => /https?:\/\/|tarball:|git\+/.test(line))).toEqual([]);
    },
  );

  it('is the only one: nobody left a lock of another package manager', () => {
    for (const other of ['package-lock.json', 'yarn.lock', 'npm-shrinkwrap.json']) {
      expect(existsSync(join(root, other))).toBe(false);
    }
  });
});
