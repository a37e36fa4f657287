import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * postgres outlives a node that was killed hard. One that still serves our data folder without its node is ended;
 * one whose node lives belongs to another running copy, which is left alone.
 */
export async function endLeftover(dataFolder: string, ownerFile: string): Promise<void> {
  const pid = servingProcess(dataFolder);
  if (pid === undefined) return;
  if (isServedByLivingOwner(dataFolder, ownerFile)) {
    throw new Error(
      `The data in ${dataFolder} is in use by another running copy (process ${ownerOf(ownerFile)}). Stop that one, or choose another DATA_DIR.`,
    );
  }
  // Fast shutdown first (rolls back, checkpoints); what does not listen is stopped at once, which recovery survives.
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    signalProcess(pid, signal);
    if (await ends(pid, patience)) return;
  }
  throw new Error(
    `A PostgreSQL left over from an earlier run (process ${pid}) does not stop. End it and start again.`,
  );
}

/** Whether another running copy has started the postgres that serves this folder. */
export function isServedByLivingOwner(dataFolder: string, ownerFile: string): boolean {
  const pid = servingProcess(dataFolder);
  const owner = ownerOf(ownerFile);
  return pid !== undefined && owner !== process.pid && isAlive(owner) && parentOf(pid) === owner;
}

function ownerOf(ownerFile: string): number {
  return existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
}

/** The postgres whose postmaster.pid lies in the folder – if it is really one, and really serves this folder. */
function servingProcess(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  return commandLine(pid).includes(dataFolder) ? pid : undefined;
}

function commandLine(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ');
  return processStatus(pid, 'args=');
}

function parentOf(pid: number): number {
  if (!existsSync('/proc/self/stat')) return Number(processStatus(pid, 'ppid='));
  // "pid (name) state ppid …": the name may hold anything, so count from its last bracket.
  const stat = readOr(`/proc/${pid}/stat`, '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function processStatus(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function ends(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 50) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return false;
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  // A zombie has ended; it only waits for somebody to ask.
  if (/^\d+ \(.*\) Z/.test(readOr(`/proc/${pid}/stat`, ''))) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
