/** Days in staff lists are days of China's one zone, which has known no summer time since 1991. */
const zone = '+08:00';
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** 00:00 in Asia/Shanghai of a day like 2023-09-01 or 2023/9/1 (which is what Excel makes of it); undefined: no day. */
export function firstInstantOf(day: string): Date | undefined {
  const parts = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (!parts) return undefined;
  const [, year = '', , month = '', date = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // JavaScript turns 30 February into 2 March; such a day is a mistake.
  const exists = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== written) return undefined;
  return new Date(`${written}T00:00:00${zone}`);
}

/** The end of a day that belongs to it as a whole. */
export function instantAfter(day: string): Date | undefined {
  const first = firstInstantOf(day);
  return first && new Date(first.getTime() + dayMilliseconds);
}
