import { now } from '../../platform/clock';
import { forgetAnswers, keepAnswer, keptAnswer } from './kept-answers';

interface LastAnswer {
  value: unknown;
  at: Date;
}

const seen = new Map<string, LastAnswer>();
let session = 0;

// Questions of one moment: nobody comes back to their answers without signal.
const passing = ['same ', 'candidates ', 'merge ', 'located ', 'demo-people'];

/** What was answered under this key last, in this start or an earlier one. */
export function lastAnswer(key: string): LastAnswer | undefined {
  const known = seen.get(key) ?? keptAnswer(key);
  if (known) seen.set(key, known);
  return known;
}

export function rememberAnswer(key: string, value: unknown): void {
  seen.set(key, { value, at: now() });
  if (!passing.some((beginning) => key.startsWith(beginning))) keepAnswer(key, value);
}

/** Another person must not see what this one saw. */
export function forgetLoaded(): void {
  session += 1;
  seen.clear();
  forgetAnswers();
}

/** A word to compare: what was asked in one session is not remembered in the next. */
export function answeringSession(): number {
  return session;
}
