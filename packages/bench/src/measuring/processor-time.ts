import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, which Linux has fixed at 100 for programs. */
const ticksPerSecond = 100;

/** Processor seconds that a process has used so far, user and system. Linux only. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // "pid (name) state …": the name may hold anything, so count from its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The same for a process and all that it has started, such as PostgreSQL and its backends. */
export function processorSecondsOfTree(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + orZero(() => processorSeconds(one)), 0);
}

function childrenOf(parent: number): number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === parent);
  return children.map(Number);
}

/** The process that started this one. */
export function parentOf(pid: string): number {
  return orZero(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  });
}

/** Processes end while one looks at them. */
function orZero(read: () => number): number {
  try {
    return read();
  } catch {
    return 0;
  }
}
