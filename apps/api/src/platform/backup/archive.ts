import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Lets the work fill a new folder, or – if the name ends in .tar – a file packed from one. */
export async function intoNew<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  const target = resolve(place);
  if (existsSync(target) && (isArchive(target) || readdirSync(target).length > 0)) {
    throw new Error(`${place} exists already. Name a new file or an empty folder.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), '.backup-'));
  try {
    const result = await work(folder);
    if (isArchive(target)) {
      tar(['-cf', `${target}.unfinished`, '-C', folder, '.']);
      renameSync(`${target}.unfinished`, target);
    } else {
      rmSync(target, { recursive: true, force: true });
      renameSync(folder, target);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets the work read a folder, or what a .tar file holds. */
export async function outOf<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  const source = resolve(place);
  if (!existsSync(source)) throw new Error(`${place} does not exist.`);
  if (!isArchive(source)) return work(source);
  const folder = mkdtempSync(join(dirname(source), '.restore-'));
  try {
    tar(['-xf', source, '-C', folder]);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isArchive(place: string): boolean {
  return place.endsWith('.tar');
}

function tar(args: string[]): void {
  const { status, stderr, error } = spawnSync('tar', args, { encoding: 'utf8' });
  if (error) throw new Error(`There is no tar on this machine (${error.message}). Name a folder instead.`);
  if (status !== 0) throw new Error(`tar failed: ${stderr.trim()}`);
}
