import type { CalendarAnswer } from '@weilinli/contracts';
import { dayAt, dayText, isWorkday, readDay, type WorkdayAnswer, workCalendar } from '@weilinli/domain';
import { dayWords } from '../duty/roster-words';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 今天 11月23日 周一, 上班. */
export function todayWords({ version, years }: Pick<CalendarAnswer, 'version' | 'years'>, now: Date): string {
  const today = dayText(dayAt(now.getTime()));
  return `今天 ${dayWords(today)} ${weekdayOf(today)}, ${standing(isWorkday(workCalendar(version, years), now))}`;
}

function standing(answer: WorkdayAnswer): string {
  if (!answer.known) return '放假安排还没有公布';
  return answer.works ? '上班' : '休息';
}

/** 2月15日 周日 至 2月23日 周一: what is to come of public holidays, with the weekends that touch them. */
export function holidayLines({ years }: Pick<CalendarAnswer, 'years'>, now: Date): string[] {
  const calendar = workCalendar(0, years);
  const rests = (text: string) => {
    const answer = isWorkday(calendar, instantOf(text));
    return answer.known && !answer.works;
  };
  const today = dayText(dayAt(now.getTime()));
  const lines: string[] = [];
  let told = '';
  for (const off of years.flatMap(({ off }) => [...off]).sort()) {
    if (off <= told) continue;
    let [first, last] = [off, off];
    while (rests(nextTo(first, -1))) first = nextTo(first, -1);
    while (rests(nextTo(last, 1))) last = nextTo(last, 1);
    told = last;
    if (last >= today) lines.push(first === last ? named(first) : `${named(first)} 至 ${named(last)}`);
  }
  return lines;
}

/** 2月14日 周六: weekends to come that are worked instead. */
export function makeUpLines({ years }: Pick<CalendarAnswer, 'years'>, now: Date): string[] {
  const today = dayText(dayAt(now.getTime()));
  return years
    .flatMap(({ worked }) => [...worked])
    .filter((one) => one >= today)
    .sort()
    .map(named);
}

function named(text: string): string {
  return `${dayWords(text)} ${weekdayOf(text)}`;
}

function weekdayOf(text: string): string {
  return weekdays[new Date(`${text}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Noon of a day in Beijing. */
function instantOf(text: string): Date {
  return new Date(`${text}T12:00:00+08:00`);
}

function nextTo(text: string, days: number): string {
  return dayText((readDay(text) ?? 0) + days);
}
