import type { HistoryEvent } from '@weilinli/domain';

/** After which events a report may be worth something else than before. A new event has to say. */
const changing: Record<HistoryEvent, boolean> = {
  dispatch: true,
  assign: true,
  decline: true,
  verify: true,
  confirm: true,
  contest: true,
  reopen: true,
  close: true,
  recategorise: true,
  relocate: true,
  merge: true,
  unmerge: true,
  join: true,
  part: true,
  withdraw: true,
  follow: true,
  // Worth something as soon as somebody has it; that is an entry of its own.
  submit: false,
  // Whoever has it, and for how long: it is pending from the first time that somebody has it.
  accept: false,
  return: false,
  transfer: false,
  request: false,
  approve: false,
  refuse: false,
  extend: false,
  suspend: false,
  resume: false,
  'make-safe': false,
  resolve: false,
  escalate: false,
  supervise: false,
  recalculate: false,
  exempt: false,
  // "The same one" has been said, and counts, whatever somebody wants to be told of later.
  unfollow: false,
  rate: false,
  remark: false,
};

export function changesAwards(event: HistoryEvent): boolean {
  return changing[event];
}
