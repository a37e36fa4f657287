import type { RepeatedTask } from '../platform/jobs';
import { type AttentionDeps, attention } from './attend';
import { type Rewake, type RewakeDeps, rewake } from './rewake';
import { rewakeTask } from './store-stages';

/** Jobs of the queue. */
export function escalationTasks(deps: RewakeDeps) {
  return { [rewakeTask]: (payload: unknown) => rewake(deps, rewakeOf(payload)) };
}

/** A stage is promised within a minute, and a round that finds thousands takes a while. */
const everyMs = 3_000;

/** What every worker process looks for again and again. */
export function escalationSweeps(deps: AttentionDeps): RepeatedTask[] {
  const { round } = attention(deps);
  return [{ name: 'attend', everyMs, run: round }];
}

function rewakeOf(payload: unknown): Rewake {
  const { version, after } = payload as { version?: unknown; after?: unknown };
  if (typeof version !== 'number') throw new Error('a job without its version of the stages');
  return typeof after === 'string' ? { version, after } : { version };
}
