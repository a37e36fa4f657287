import { beginDay } from './day';
import { judge, settle } from './judge';
import type { ServerSide } from './server-side';
import type { Step } from './steps';
import { takeStep } from './take-step';

export interface Lived {
  handedIn: number;
  arrived: number;
  /** Of these, what came too late and is kept as a remark. */
  asRemark: number;
  calls: number;
}

/** One day with a phone, from morning to rest. Throws what was promised and not held. */
export async function liveThrough(
  server: ServerSide,
  steps: readonly Step[],
  number: number,
): Promise<Lived> {
  const prefix = `#d${number}-`;
  const day = await beginDay(server, prefix);
  for (const step of steps) await takeStep(day, step);
  await settle(day);
  const wrong = await judge(day, prefix);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const taken = await server.taken(prefix);
  return {
    handedIn: day.ledger.items.length,
    arrived: taken.length,
    asRemark: day.phone.entries().filter(({ conflict }) => conflict?.evidence === 'kept').length,
    calls: day.line.calls(),
  };
}
