const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** 320 米, 1.2 公里. */
export function metresInWords(metres: number): string {
  return metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`;
}

/** 不到 1 分钟, 4 分钟, 3 小时, 2 天: whole units, rounded down. */
export function timeInWords(milliseconds: number): string {
  if (milliseconds < minute) return '不到 1 分钟';
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)} 分钟`;
  if (milliseconds < day) return `${Math.floor(milliseconds / hour)} 小时`;
  return `${Math.floor(milliseconds / day)} 天`;
}

/** 86%. */
export function partInWords(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((100 * part) / whole)}%` : '0%';
}
