const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Asia/Shanghai has had no summer time since 1991; phones' JavaScript often lacks time zones. */
const beijingOffset = 8 * hour;

/**
 * The time left until `due` in the words people use: 还剩 3 小时, 今天 18:00 前, 已超时 20 分钟.
 * Within six hours it counts, later it names the moment, in Beijing time.
 */
export function timeLeftWords(now: Date, due: Date): string {
  const left = due.getTime() - now.getTime();
  if (left < 0) return `已超时 ${durationWords(-left)}`;
  if (left < 6 * hour) return `还剩 ${durationWords(left)}`;
  return `${momentWords(now, due)} 前`;
}

/** While a report is suspended (挂账) no time is left to tell, only when it goes on. */
export function suspendedWords(now: Date, until: Date): string {
  return `已挂账, 到 ${momentWords(now, until)} 恢复`;
}

/** Of a deadline beyond the years whose days off are published: the time left, and that it may still change. */
export function provisionalWords(words: string): string {
  return `暂按 ${words}, 待公布放假安排`;
}

/**
 * A duration in milliseconds, as exactly as people care: 20 分钟, 1 小时 59 分, 3 小时, 2 天. Never less than one minute;
 * under three hours the minutes are told, because "1 小时" for almost two would be half of it.
 */
export function durationWords(milliseconds: number): string {
  if (milliseconds < hour) return `${Math.max(1, Math.floor(milliseconds / minute))} 分钟`;
  if (milliseconds < 3 * hour) {
    const minutes = Math.floor((milliseconds % hour) / minute);
    return `${Math.floor(milliseconds / hour)} 小时${minutes > 0 ? ` ${minutes} 分` : ''}`;
  }
  if (milliseconds < day) return `${Math.floor(milliseconds / hour)} 小时`;
  return `${Math.floor(milliseconds / day)} 天`;
}

/** A moment as seen from `now`: 今天 18:00, 明天 08:15, 昨天 22:10, 11月25日 18:00 – Beijing time. */
export function momentWords(now: Date, moment: Date): string {
  const days = beijingDay(moment) - beijingDay(now);
  const local = new Date(moment.getTime() + beijingOffset);
  const clock = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`;
  switch (days) {
    case 0:
      return `今天 ${clock}`;
    case 1:
      return `明天 ${clock}`;
    case -1:
      return `昨天 ${clock}`;
    default:
      return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}`;
  }
}

/** Until when something goes on: what ends at midnight in Beijing ends on the day before, as people say it: 今天 23:59. */
export function untilWords(now: Date, until: Date): string {
  const isMidnight = (until.getTime() + beijingOffset) % day === 0;
  return momentWords(now, isMidnight ? new Date(until.getTime() - minute) : until);
}

function beijingDay(moment: Date): number {
  return Math.floor((moment.getTime() + beijingOffset) / day);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
