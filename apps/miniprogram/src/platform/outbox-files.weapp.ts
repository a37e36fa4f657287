import Taro from '@tarojs/taro';
import { type Files, OutOfSpace } from '@weilinli/outbox';

/**
 * Bytes that may wait here. WeChat gives a mini-program 200 MB for all its files and says so late; whoever is full
 * hears it while there is still room for everything else.
 */
const quota = 150 * 1024 * 1024;

export const outboxFiles: Files = {
  save: async (id, name, from) => {
    if (typeof from !== 'string') throw new TypeError('a photo in WeChat is the path of a file');
    const files = Taro.getFileSystemManager();
    try {
      await done((end) => files.mkdir({ dirPath: folderOf(id), recursive: true, ...end })).catch(unlessThere);
      if ((await bytesBelow(root())) > quota) throw new OutOfSpace();
      await done((end) => files.copyFile({ srcPath: from, destPath: pathOf(id, name), ...end }));
    } catch (error) {
      throw isFull(error) ? new OutOfSpace(error) : error;
    }
  },
  read: async (id, name) => {
    const names = await namesIn(folderOf(id));
    return names.includes(name) ? pathOf(id, name) : undefined;
  },
  list: async () => {
    const listed: { id: string; name: string }[] = [];
    for (const id of await namesIn(root())) {
      for (const name of await namesIn(folderOf(id))) listed.push({ id, name });
    }
    return listed;
  },
  remove: async (id) => {
    if (!(await namesIn(root())).includes(id)) return;
    const files = Taro.getFileSystemManager();
    await done((end) => files.rmdir({ dirPath: folderOf(id), recursive: true, ...end }));
  },
};

// The folder of user files changes with updates of WeChat: only names within it are kept.
function root(): string {
  return `${Taro.env.USER_DATA_PATH ?? ''}/outbox`;
}

function folderOf(id: string): string {
  return `${root()}/${id}`;
}

function pathOf(id: string, name: string): string {
  return `${folderOf(id)}/${name}`;
}

/** None for a folder that is not there. */
async function namesIn(dirPath: string): Promise<string[]> {
  const files = Taro.getFileSystemManager();
  try {
    const { files: names } = await done<{ files: string[] }>((end) => files.readdir({ dirPath, ...end }));
    return names;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function bytesBelow(path: string): Promise<number> {
  const files = Taro.getFileSystemManager();
  const { stats } = await done<{ stats: object }>((end) => files.stat({ path, recursive: true, ...end }));
  // By version of WeChat a list with the facts of each file below, or the same by their paths.
  return Object.values(stats).reduce<number>((sum, one) => sum + sizeOf(one), 0);
}

function sizeOf(one: unknown): number {
  if (typeof one !== 'object' || one === null) return 0;
  if ('stats' in one) return sizeOf(one.stats);
  return 'size' in one ? Number(one.size) : 0;
}

function done<Answer>(
  call: (end: { success: (answer: Answer) => void; fail: (error: unknown) => void }) => void,
): Promise<Answer> {
  return new Promise((success, fail) => call({ success, fail }));
}

function unlessThere(error: unknown): void {
  if (!/exist/i.test(wordsOf(error))) throw error;
}

function isMissing(error: unknown): boolean {
  return /no such file|not exist|not found/i.test(wordsOf(error));
}

function isFull(error: unknown): boolean {
  return /exceed|maximum size|quota|no space/i.test(wordsOf(error));
}

function wordsOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
}
