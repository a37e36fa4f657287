import type { Points } from '@weilinli/contracts';

/** 待核实 +50 · 本月帮 7 位邻居避开危险: what is on its way, and what it was for. */
export function balanceLine({ pending }: Pick<Points, 'pending'>, thanks: string | undefined): string {
  return [...(pending > 0 ? [`待核实 +${pending}`] : []), ...(thanks === undefined ? [] : [thanks])].join(
    ' · ',
  );
}

export interface BalanceNote {
  key: 'held' | 'debt';
  words: string;
}

/** What does not count yet, and what is owed: each with what happens next. */
export function balanceNotes({ held, debt }: Pick<Points, 'held' | 'debt'>): BalanceNote[] {
  return [
    ...(held > 0 ? [{ key: 'held' as const, words: `另有 ${held} 分正在核查, 有人看过就告诉你` }] : []),
    ...(debt > 0
      ? [{ key: 'debt' as const, words: `还欠 ${debt} 分: 收回时已经用掉了, 以后得的积分先抵` }]
      : []),
  ];
}
