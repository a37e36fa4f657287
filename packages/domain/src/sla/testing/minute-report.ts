import type { MinuteTimer } from './minute-timer';

export interface MinuteHandler {
  readonly handler: string;
  readonly timer: MinuteTimer;
  holds: boolean;
  leftAt?: number;
  exempt: boolean;
}

export interface MinuteReport {
  readonly report: MinuteTimer;
  readonly handlers: MinuteHandler[];
  silent: boolean;
  /** One entry per minute since the start: was nobody asked for anything? */
  readonly silentLog: boolean[];
  ignored: number;
  now: number;
}

export function holderOf(state: MinuteReport): MinuteHandler | undefined {
  const last = state.handlers.at(-1);
  return last?.holds ? last : undefined;
}

export function both(state: MinuteReport): MinuteTimer[] {
  const holder = holderOf(state);
  return holder ? [state.report, holder.timer] : [state.report];
}
