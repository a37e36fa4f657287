import type { OpeningHours } from './opening-hours';

const dayNumbers: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};
const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d|24:00';
const oneSpan = new RegExp(`^(.*?)\\s*(?:(全天)(?:开放)?|(${clock})\\s*(?:-|–|—|~|至|到)\\s*(${clock}))$`);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/**
 * Reads hours as lists write them: 每天 08:00-20:00; 周一至周五 8:00-18:00; 周六、周日 09:00-17:00; 全天. Several are
 * divided by `;` or `,` (Chinese ones, too). Undefined where it cannot be read.
 */
export function readOpeningHours(text: string): OpeningHours[] | undefined {
  const parts = text
    .replace(/：/g, ':')
    .split(/[;；,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map(readOne);
  const hours = read.filter((one) => one !== undefined);
  return hours.length > 0 && hours.length === read.length ? hours : undefined;
}

function readOne(text: string): OpeningHours | undefined {
  const found = oneSpan.exec(text);
  if (!found) return undefined;
  const [, named = '', whole, from, to] = found;
  const days = readDays(named.trim());
  if (!days) return undefined;
  if (whole) return { days, from: '00:00', to: '24:00' };
  if (!from || !to || from === '24:00') return undefined;
  return { days, from: from.padStart(5, '0'), to: to.padStart(5, '0') };
}

function readDays(text: string): number[] | undefined {
  if (text === '' || text === '每天' || text === '每日') return [...everyDay];
  if (text === '工作日') return [1, 2, 3, 4, 5];
  if (text === '周末') return [6, 7];
  const days = new Set<number>();
  for (const part of text.split(/[、\s]+/)) {
    const range = /^(?:周|星期)([一二三四五六日天])(?:(?:至|到|-|–)(?:周|星期)?([一二三四五六日天]))?$/.exec(
      part,
    );
    const first = dayNumbers[range?.[1] ?? ''];
    if (first === undefined) return undefined;
    const last = range?.[2] === undefined ? first : (dayNumbers[range[2]] ?? first);
    if (last < first) return undefined;
    for (let day = first; day <= last; day++) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}
