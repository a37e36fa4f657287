import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a program in the foreground, passes signals on, and ends with its exit code. */
export function become(program, args, env = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  // npm runs us in a shell, which a signal to npm ends without a word to us.
  const watch = process.env.npm_lifecycle_event
    ? setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
    : undefined;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
      resolve();
    });
  });
}

/** Runs a program quietly; what it said is told only if it fails. */
export function runQuietly(program, args, { env = {}, cwd = root } = {}) {
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    // npm's programs are scripts on Windows.
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => said.push(words));
  let stopped = false;
  const passOn = (signal) => {
    stopped = true;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, passOn);
      if (code === 0) resolve();
      else if (signal || stopped) process.exit(130);
      else reject(new Error(`${[program, ...args].join(' ')} failed:\n${lastLines(said)}`));
    });
  });
}

/** Without the cursor movements of progress bars, and no more than fits a screen. */
function lastLines(said) {
  const lines = stripVTControlCharacters(Buffer.concat(said).toString()).split(/[\r\n]+/);
  return lines
    .filter((line) => line.trim())
    .slice(-40)
    .join('\n');
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}
