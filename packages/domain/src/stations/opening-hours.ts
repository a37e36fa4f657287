/** When something is open, on some days of the week. Its hours are several of these together. */
export interface OpeningHours {
  /** 1 Monday … 7 Sunday, each once, ascending. */
  days: number[];
  /** `08:00`, in Beijing. */
  from: string;
  /** `20:00`, at most `24:00`; not later than `from`: on the next day. */
  to: string;
}

const dayNames = ['一', '二', '三', '四', '五', '六', '日'];

/** The hours as people read them: 每天 08:00–20:00; 周一至周五 08:00–18:00, 周六、周日 09:00–17:00; 全天开放. */
export function openingHoursWords(hours: readonly OpeningHours[]): string {
  const [only] = hours;
  if (hours.length === 1 && only && only.days.length === 7 && isWholeDay(only)) return '全天开放';
  return hours.map((one) => `${daysWords(one.days)} ${timesWords(one)}`).join(', ');
}

/** Whether times such as `00:00` and `24:00` are those of a place that never shuts. */
export function isWholeDay({ from, to }: Pick<OpeningHours, 'from' | 'to'>): boolean {
  return from === '00:00' && (to === '24:00' || to === '00:00');
}

function timesWords(hours: OpeningHours): string {
  return isWholeDay(hours) ? '全天' : `${hours.from}–${hours.to}`;
}

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return '每天';
  const [first] = days;
  const last = days.at(-1);
  const name = (day: number | undefined) => `周${dayNames[(day ?? 1) - 1]}`;
  if (days.length > 2 && first !== undefined && last === first + days.length - 1)
    return `${name(first)}至${name(last)}`;
  return days.map(name).join('、');
}
