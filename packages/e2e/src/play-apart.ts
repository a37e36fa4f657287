import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Task } from './one-adapter';
import type { Outcome } from './runner';

const playing = new Set<ChildProcess>();

/** Plays with one adapter in a process of its own: what one has to compute keeps no other waiting. */
export function playApart(task: Task): Promise<Outcome[]> {
  const child = fork(join(__dirname, 'one-adapter.ts'));
  playing.add(child);
  return new Promise((resolve, reject) => {
    let outcomes: Outcome[] | undefined;
    child.once('message', (told) => {
      outcomes = told as Outcome[];
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      playing.delete(child);
      if (outcomes) {
        // All of it was played, and then something would not go.
        if (code !== 0) process.exitCode = 1;
        resolve(outcomes);
      } else reject(new Error(`${task.adapter} ended with ${signal ?? code} before all was played`));
    });
    child.send(task);
  });
}

/** Ends what is still played. */
export function endAll(): void {
  for (const child of playing) child.kill('SIGTERM');
}
