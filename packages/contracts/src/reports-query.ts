import type { HazardGroup, Status, Timeliness } from '@weilinli/domain';

/** `handled`: what he had in hand as its handler, and is over. */
export const reportScopes = ['mine', 'assigned', 'handled', 'area', 'followed'] as const;
export type ReportScope = (typeof reportScopes)[number];

export const reportSorts = ['urgent', 'newest'] as const;
export type ReportSort = (typeof reportSorts)[number];

export interface ReportsQuery {
  /** `followed` answers public views, and takes no filters. */
  scope: Exclude<ReportScope, 'followed'>;
  status?: Status[];
  category?: string;
  /** Every category of this group, by the catalogue in force. */
  group?: HazardGroup;
  timeliness?: Timeliness;
  /** With scope=area: only what lies in this area, and is his. */
  areaCode?: string;
  supervised?: boolean;
  sort?: ReportSort;
  limit?: number;
  cursor?: string;
}
