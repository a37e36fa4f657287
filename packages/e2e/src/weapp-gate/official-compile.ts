import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BuiltApp } from './built-app';

/** What miniprogram-ci says of a build, from a process of its own: it starts workers and talks a lot. */
export function officialFaults(app: BuiltApp): Promise<string[]> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, 'official-compile-process.ts'), [app.folder], { stdio: 'pipe' });
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('message', (faults) => {
      resolve(Array.isArray(faults) ? faults.map(String) : ['miniprogram-ci gave no list']);
      child.kill();
    });
    child.once('exit', (code) => resolve([`miniprogram-ci ended with ${code}: ${said.slice(-2000)}`]));
  });
}
