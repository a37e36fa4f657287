import { posix } from 'node:path';
import { WxFailure } from './wx/callbacks';

export const userFolder = 'wxfile://usr';
const temporary = 'wxfile://tmp_';
/** WeChat gives a mini-program's own files so many bytes. */
export const usualDisk = 200 * 1024 * 1024;

/** Files of one mini-program: the person's own stay, temporary ones go when it is killed. */
export interface Disk {
  files: Map<string, Uint8Array>;
  folders: Set<string>;
  /** Bytes that may be kept in all. */
  limit: number;
  shots: number;
}

export function emptyDisk(): Disk {
  return { files: new Map(), folders: new Set([userFolder]), limit: usualDisk, shots: 0 };
}

export function putTemporary(disk: Disk, bytes: Uint8Array): string {
  const path = `${temporary}${++disk.shots}${bytes.length}.jpg`;
  disk.files.set(path, bytes);
  return path;
}

export function dropTemporary(disk: Disk): void {
  for (const path of [...disk.files.keys()]) if (path.startsWith(temporary)) disk.files.delete(path);
}

export function readDisk(disk: Disk, path: string): Uint8Array {
  const bytes = disk.files.get(path);
  if (!bytes) throw new WxFailure(`no such file or directory, open "${path}"`, 1300002);
  return bytes;
}

/** Only the person's own folder can be written, and a file's folder has to be there. */
export function writeDisk(disk: Disk, path: string, bytes: Uint8Array): void {
  if (!path.startsWith(`${userFolder}/`)) throw new WxFailure(`permission denied, open "${path}"`, 1300013);
  if (!disk.folders.has(parentOf(path))) {
    throw new WxFailure(`no such file or directory, open "${path}"`, 1300002);
  }
  const before = disk.files.get(path)?.length ?? 0;
  if (keptOn(disk) - before + bytes.length > disk.limit) {
    throw new WxFailure('the maximum size of the file storage limit is exceeded', 1300202);
  }
  disk.files.set(path, bytes);
}

/** Bytes of the person's own files. */
export function keptOn({ files }: Disk): number {
  return [...files].reduce((sum, [at, { length }]) => (at.startsWith(userFolder) ? sum + length : sum), 0);
}

/** Names directly in a folder. */
export function listDisk(disk: Disk, folder: string): string[] {
  const at = folder.replace(/\/$/, '');
  if (!disk.folders.has(at)) throw new WxFailure(`no such file or directory, opendir "${folder}"`, 1300002);
  return [...disk.files.keys(), ...disk.folders]
    .filter((path) => path !== at && parentOf(path) === at)
    .map((path) => posix.basename(path));
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
