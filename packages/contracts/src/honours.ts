import type { AreaName } from './place';

export const honourPeriods = ['week', 'month', 'all'] as const;
export type HonourPeriod = (typeof honourPeriods)[number];

/** `GET /honours`: the red list of an area and a period. */
export interface HonoursQuery {
  /** A city, district, street or community; absent: the city. `GET /areas/locate` tells the codes of a place. */
  areaCode?: string;
  /** The running calendar week (from Monday) or month in Beijing, or all time; `month` unless told. */
  period?: HonourPeriod;
}

export interface Honoured {
  /** Who has the same points has the same rank. */
  rank: number;
  /** Null: he has not chosen to show it; say 一位热心邻居. */
  name: string | null;
  /** Earned by reports that proved true; what is pending, held or clawed back does not count. */
  points: number;
  /** It is the reader himself. */
  isMe: boolean;
}

export interface Honours {
  area: AreaName;
  period: HonourPeriod;
  /** First and last day in Beijing, `2026-11-01`; absent for all time. */
  since?: string;
  until?: string;
  /** The first fifty, best first. */
  items: Honoured[];
  /** The reader's own, wherever he stands; absent where he has earned nothing there and then. */
  mine?: { rank: number; points: number };
  /** Whether others see his name here: `PUT /me/settings { showOnHonours }`. */
  nameShown: boolean;
  /** One line to share, such as 本月帮 7 位邻居避开危险; absent where there is nothing to say yet. */
  thanks?: string;
}
