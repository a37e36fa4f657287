import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of the system that can be killed and started again. */
export interface Program {
  readonly name: string;
  /** SIGKILL: nothing is finished, nothing is told. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** SIGTERM, as an operator stops it. */
  stop(): Promise<void>;
  /** How often it ended although nobody ended it, and it had been at work. */
  endings(): number;
  /** Its last words, for who has to find out what happened. */
  said(): string;
}

/** What a program says that ends before it has come to work: what it needed was being killed. */
const couldNotStart = 'Could not start';

export function program(name: string, file: string, env: NodeJS.ProcessEnv): Program {
  let child: ChildProcess | undefined;
  let words = '';
  let endings = 0;
  // What it said when it ended by itself is kept whatever comes after.
  let lastWords = '';
  const hear = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-8_000);
  };
  let expected = true;
  const end = async (signal: NodeJS.Signals) => {
    expected = true;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const start = async () => {
    expected = false;
    const started = spawn(process.execPath, ['--enable-source-maps', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    child = started;
    let said = '';
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-3_000);
    });
    // As the operator's supervisor does it: what ends by itself is started again.
    started.once('close', (code, signal) => {
      if (expected || child !== started) return;
      if (!said.includes(couldNotStart)) {
        endings += 1;
        lastWords += `${words.slice(-1_000)}\n${said}\n(ended by itself with ${code ?? signal}, started again)\n`;
      }
      setTimeout(() => void (expected || child !== started ? undefined : start()), 1_000);
    });
  };
  return {
    name,
    endings: () => endings,
    said: () => lastWords + words,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
  };
}
