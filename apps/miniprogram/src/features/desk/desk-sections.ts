import type { Desk, Report, WaitingReport } from '@weilinli/contracts';
import { answersOf } from '../actions/answers';

export interface DeskLine {
  report: Report;
  waiting?: WaitingReport;
}

export interface DeskSection {
  key: 'nobody' | 'asked' | 'supervised' | 'overdue' | 'soon' | 'verify' | 'going' | 'suspended';
  words: string;
  /** How many there are, if not all of them are shown. */
  count: string;
  lines: DeskLine[];
}

interface Found {
  desk: Desk;
  /** Most urgent first, as far as they were asked for. */
  unassigned: readonly Report[];
  inHand: readonly Report[];
  fixed: readonly Report[];
  /** There are more than these. */
  hasMore: { inHand: boolean; fixed: boolean };
}

/**
 * What waits for a leader's or dispatcher's word, each report once: nobody has it, something was asked for, it was put
 * on top, it is late, it will be late, it is to be checked; then what goes its way. Empty sections are left out.
 */
export function deskSections({ desk, unassigned, inHand, fixed, hasMore }: Found, now: Date): DeskSection[] {
  const waiting = new Map(desk.items.map((item) => [item.id, item]));
  const nobody = unassigned.map((report) => ({ report, ...waitingOf(waiting.get(report.id)) }));
  const asked = inHand.filter((report) => answersOf(report, now).some((one) => one.approve || one.refuse));
  const others = inHand.filter((report) => !asked.includes(report));
  const supervised = others.filter(({ supervisedAt }) => supervisedAt !== undefined);
  const rest = others.filter((report) => !supervised.includes(report));
  const suspended = rest.filter(({ status }) => status === 'suspended');
  const running = rest.filter((report) => !suspended.includes(report));
  const overdue = running.filter(({ timeliness }) => timeliness === 'overdue');
  const soon = running.filter(({ timeliness }) => timeliness === 'dueSoon');
  const going = running.filter(({ timeliness }) => timeliness === 'onTime');
  const section = (key: DeskSection['key'], words: string, reports: readonly Report[], more = '') => ({
    key,
    words,
    count: `${reports.length}${more}`,
    lines: reports.map((report) => ({ report })),
  });
  const sections: DeskSection[] = [
    {
      key: 'nobody',
      words: '没有人接',
      count: String(Math.max(desk.total, nobody.length)),
      lines: nobody,
    },
    section('asked', '等你答复', asked),
    section('supervised', '督办中', supervised),
    section('overdue', '已超时', overdue, hasMore.inHand ? '+' : ''),
    section('soon', '快超时', soon, hasMore.inHand ? '+' : ''),
    section('verify', '等核查', fixed, hasMore.fixed ? '+' : ''),
    section('going', '正在处理', going, hasMore.inHand ? '+' : ''),
    section('suspended', '已挂账', suspended),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

// What goes its way is there to be found, not to be read.
const firstOf: Partial<Record<DeskSection['key'], number>> = { going: 3, suspended: 3 };

/** How many lines of a section are there without being asked for. */
export function shownByItself({ key, lines }: Pick<DeskSection, 'key' | 'lines'>): number {
  return Math.min(lines.length, firstOf[key] ?? lines.length);
}

function waitingOf(waiting: WaitingReport | undefined): Pick<DeskLine, 'waiting'> {
  return waiting ? { waiting } : {};
}
