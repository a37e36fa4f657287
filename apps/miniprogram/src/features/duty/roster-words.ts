import type { RosterShift } from '@weilinli/contracts';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export interface ShiftLine {
  key: string;
  /** 周一至周五, 11月23日. */
  days: string;
  /** 08:00 到 18:00; 18:00 到次日 08:00. */
  hours: string;
  /** 从 12月1日 起. */
  validity?: string;
}

/** A roster as a person reads it: days that follow each other and have the same hours are one line. */
export function shiftLines(shifts: readonly RosterShift[]): ShiftLine[] {
  const weekly = shifts.filter(({ weekday }) => weekday !== undefined);
  const single = shifts.filter(({ day }) => day !== undefined);
  const lines = [...groupBy(weekly, hoursKey)].flatMap(([key, group]) =>
    runsOf(group.map(({ weekday = 1 }) => weekday)).map((run): ShiftLine => {
      const [first] = group;
      return { key: `${key} ${run.join('')}`, days: runWords(run), ...timesOf(first) };
    }),
  );
  return [
    ...lines,
    ...single
      .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
      .map(
        (shift): ShiftLine => ({
          key: `${shift.day} ${shift.from}`,
          days: dayWords(shift.day ?? ''),
          ...timesOf(shift),
        }),
      ),
  ];
}

function timesOf(shift: RosterShift | undefined): Pick<ShiftLine, 'hours' | 'validity'> {
  if (!shift) return { hours: '' };
  const { from, to, validFrom, validTo } = shift;
  const between = [validFrom && `从 ${dayWords(validFrom)}`, validTo && `到 ${dayWords(validTo)}`];
  const validity = validTo ? between.filter(Boolean).join(' ') : undefined;
  return { hours: `${from} 到${to <= from ? '次日' : ''} ${to}`, ...(validity ? { validity } : {}) };
}

/** `2026-11-23`: 11月23日. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

function hoursKey({ from, to, validFrom, validTo }: RosterShift): string {
  return [from, to, validFrom, validTo].join(' ');
}

function runWords(run: readonly number[]): string {
  const name = (weekday: number | undefined) => weekdays[(weekday ?? 1) - 1] ?? '';
  return run.length > 2
    ? `${name(run[0])}至${name(run[run.length - 1])}`
    : run.map((weekday) => name(weekday)).join('、');
}

function runsOf(days: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
