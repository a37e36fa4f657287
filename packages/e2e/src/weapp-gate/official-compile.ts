import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { BuiltApp } from './built-app';

interface Compiler {
  process: ChildProcess;
  said: () => string;
}

let compiler: Compiler | undefined;
let before: Promise<unknown> = Promise.resolve();
const asked = new Set<string>();

/** What miniprogram-ci says of a build. Loading it takes four times as long as compiling: one process compiles them all. */
export function officialFaults({ folder }: BuiltApp): Promise<string[]> {
  // It keeps what it has read of a folder.
  if (asked.has(folder)) throw new Error(`${folder} was compiled already: it would be judged as it was then`);
  asked.add(folder);
  const faults = before.then(() => {
    compiler ??= startCompiler();
    return ask(compiler, folder);
  });
  before = faults;
  return faults;
}

/** It starts workers and talks a lot: that stays in a process of its own, which keeps nobody waiting who has no question. */
function startCompiler(): Compiler {
  const child = fork(join(__dirname, 'official-compile-process.ts'), { stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    // A pipe of a child is a socket.
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
  }
  child.unref();
  return { process: child, said: () => said };
}

function ask({ process: child, said }: Compiler, folder: string): Promise<string[]> {
  return new Promise((resolve) => {
    const answer = (faults: string[]) => {
      child.off('message', hear).off('exit', mourn);
      child.channel?.unref();
      resolve(faults);
    };
    const hear = (faults: unknown) =>
      answer(Array.isArray(faults) ? faults.map(String) : ['miniprogram-ci gave no list']);
    const mourn = (code: number | null) => {
      compiler = undefined;
      answer([`miniprogram-ci ended with ${code}: ${said().slice(-2000)}`]);
    };
    child.on('message', hear).on('exit', mourn);
    child.channel?.ref();
    child.send(folder);
  });
}
