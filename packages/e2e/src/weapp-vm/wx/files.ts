import type { Device } from '../device';
import { listDisk, parentOf, readDisk, userFolder, writeDisk } from '../disk';
import { asCall, errorOf, type Running, WxFailure } from './callbacks';

type Work = (options: Options) => object | undefined;

interface Options {
  path: string;
  dirPath: string;
  filePath: string;
  tempFilePath: string;
  srcPath: string;
  destPath: string;
  oldPath: string;
  newPath: string;
  data: string | ArrayBuffer;
  encoding?: string;
  recursive?: boolean;
}

/** How a synchronous twin names what its asynchronous one takes as an object. */
const positional: Record<string, readonly (keyof Options)[]> = {
  access: ['path'],
  mkdir: ['dirPath', 'recursive'],
  rmdir: ['dirPath', 'recursive'],
  readdir: ['dirPath'],
  stat: ['path'],
  copyFile: ['srcPath', 'destPath'],
  saveFile: ['tempFilePath', 'filePath'],
  rename: ['oldPath', 'newPath'],
  unlink: ['filePath'],
  writeFile: ['filePath', 'data', 'encoding'],
  readFile: ['filePath', 'encoding'],
};

/** What a synchronous twin answers of the asynchronous answer. */
const answered: Record<string, string> = {
  readdir: 'files',
  stat: 'stats',
  saveFile: 'savedFilePath',
  readFile: 'data',
};

/** WeChat's file manager, over the phone's own files. */
export function fileCalls(running: Running, device: Device) {
  const works = fileWorks(device);
  const manager = Object.fromEntries(
    Object.entries(works).flatMap(([name, work]) => [
      [name, asCall(running, name, work)],
      [`${name}Sync`, synchronous(name, work)],
    ]),
  );
  return { env: { USER_DATA_PATH: userFolder }, getFileSystemManager: () => manager };
}

function synchronous(name: string, work: Work) {
  return (...given: unknown[]): unknown => {
    const options = Object.fromEntries((positional[name] ?? []).map((key, index) => [key, given[index]]));
    try {
      const answer = work(options as unknown as Options);
      const key = answered[name];
      return key === undefined ? undefined : Object(answer)[key];
    } catch (error) {
      const { errMsg, errno } = errorOf(name, error);
      throw Object.assign(new Error(errMsg), { errMsg, errno });
    }
  };
}

function fileWorks({ disk }: Device): Record<string, Work> {
  const remove = (path: string) => {
    readDisk(disk, path);
    disk.files.delete(path);
    return undefined;
  };
  const write = (path: string, bytes: Uint8Array) => {
    writeDisk(disk, path, bytes);
    return undefined;
  };
  return {
    access: ({ path }) => {
      if (!disk.folders.has(path.replace(/\/$/, ''))) readDisk(disk, path);
      return undefined;
    },
    mkdir: ({ dirPath, recursive }) => {
      const at = dirPath.replace(/\/$/, '');
      if (disk.folders.has(at)) {
        if (recursive) return undefined;
        throw new WxFailure(`file already exists ${dirPath}`, 1301005);
      }
      if (!recursive && !disk.folders.has(parentOf(at))) {
        throw new WxFailure(`no such file or directory, mkdir "${dirPath}"`, 1300002);
      }
      for (let folder = at; folder.startsWith(`${userFolder}/`); folder = parentOf(folder))
        disk.folders.add(folder);
      return undefined;
    },
    rmdir: ({ dirPath, recursive }) => {
      const at = dirPath.replace(/\/$/, '');
      if (listDisk(disk, at).length > 0 && !recursive) {
        throw new WxFailure(`directory not empty, rmdir "${dirPath}"`, 1300066);
      }
      for (const path of [...disk.files.keys()]) if (path.startsWith(`${at}/`)) disk.files.delete(path);
      for (const path of [...disk.folders]) if (`${path}/`.startsWith(`${at}/`)) disk.folders.delete(path);
      return undefined;
    },
    readdir: ({ dirPath }) => ({ files: listDisk(disk, dirPath) }),
    stat: ({ path }) => {
      const folder = disk.folders.has(path.replace(/\/$/, ''));
      const size = folder ? 0 : readDisk(disk, path).length;
      return { stats: { size, isDirectory: () => folder, isFile: () => !folder } };
    },
    getFileInfo: ({ filePath }) => ({ size: readDisk(disk, filePath).length }),
    copyFile: ({ srcPath, destPath }) => write(destPath, readDisk(disk, srcPath)),
    // WeChat moves what it saves: the temporary file is gone.
    saveFile: ({ tempFilePath, filePath }) => {
      const at = filePath ?? `${userFolder}/saved_${++disk.shots}.jpg`;
      write(at, readDisk(disk, tempFilePath));
      disk.files.delete(tempFilePath);
      return { savedFilePath: at };
    },
    rename: ({ oldPath, newPath }) => {
      write(newPath, readDisk(disk, oldPath));
      return remove(oldPath);
    },
    unlink: ({ filePath }) => remove(filePath),
    writeFile: ({ filePath, data }) =>
      write(filePath, typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data)),
    readFile: ({ filePath, encoding }) => {
      const bytes = readDisk(disk, filePath);
      return {
        data: encoding ? Buffer.from(bytes).toString(encoding as BufferEncoding) : bytes.slice().buffer,
      };
    },
  };
}
