import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf, keyOf, type PhotoStore, type StoredFile } from './photo-store';

/** Pictures as files below one folder. Several processes may share it. */
export function openFileStore(folder: string): PhotoStore {
  const incoming = join(folder, 'incoming');
  const pathOf = (hash: string) => join(folder, keyOf(hash));

  return {
    async put(hash, bytes) {
      const path = pathOf(hash);
      if ((await sizeOf(path)) === bytes.length) return;
      await mkdir(incoming, { recursive: true });
      await makeFolders(folder, dirname(path));
      // A temporary name in the same file system: the final name appears with all of its bytes or not at all.
      const temporary = join(incoming, `${randomUUID()}.part`);
      try {
        await writeDurably(temporary, bytes);
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },

    async get(hash) {
      const file = await orAbsent(open(pathOf(hash)));
      if (!file) return undefined;
      const { size } = await file.stat();
      return { stream: file.createReadStream(), bytes: size };
    },

    async has(hash) {
      return (await sizeOf(pathOf(hash))) !== undefined;
    },

    async delete(hash) {
      await rm(pathOf(hash), { force: true });
    },

    list: (firstTwoDigits) => filesBelow(folder, firstTwoDigits),

    async check() {
      await mkdir(incoming, { recursive: true });
      const probe = join(incoming, `${randomUUID()}.probe`);
      await writeDurably(probe, Buffer.from('probe'));
      const read = await readFile(probe, 'utf8');
      await rm(probe);
      if (read !== 'probe')
        throw new Error(`The photo folder ${folder} does not give back what was written.`);
    },

    close: () => undefined,
  };
}

async function* filesBelow(folder: string, first: string): AsyncIterable<StoredFile> {
  for (const second of (await orAbsent(readdir(join(folder, first)))) ?? []) {
    for (const name of (await orAbsent(readdir(join(folder, first, second)))) ?? []) {
      const hash = hashOf(`${first}/${second}/${name}`);
      const found = hash && (await orAbsent(stat(join(folder, first, second, name))));
      if (found) yield { hash, storedAt: found.mtime };
    }
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new folder is an entry in its parent, which has to reach the disk as well. */
async function makeFolders(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let parent = dirname(folder); parent.length >= root.length; parent = dirname(parent)) {
    await syncFolder(parent);
    if (parent === dirname(first) || parent === dirname(parent)) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders, and keeps its directory entries by journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await orAbsent(stat(path)))?.size;
}

async function orAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
