import type {
  Action,
  HistoryEvent,
  Reason,
  Relation,
  RequestKind,
  Severity,
  Status,
  Timeliness,
} from '@weilinli/domain';
import type { ReportFeedback } from './feedback';
import type { ReportPhoto } from './photos';
import type { AreaName, Handler, Place } from './place';

export interface SubmitReport {
  categoryCode: string;
  /** Absent: the category's most urgent condition. */
  conditionCode?: string;
  description?: string;
  place: Place;
  photoIds: string[];
  capturedAt?: string;
  onBehalfOf?: string;
}

export interface AreaPath {
  code: string;
  name: string;
  /** City first. */
  path: AreaName[];
}

export interface CategoryName {
  code: string;
  name: string;
  group: string;
  icon: string;
}

/** What everybody who is signed in may see of a report. */
export interface PublicReport {
  id: string;
  view: 'public';
  status: Status;
  category: CategoryName;
  area: AreaPath;
  /** Rounded to about 100 m. */
  place: Place;
  thumbnailUrl?: string;
  /** Absent in lists. */
  availableActions?: Action[];
  /** Whether it is fixed: asked of who follows it. Absent in lists. */
  feedback?: ReportFeedback;
  createdAt: string;
  updatedAt: string;
}

export interface NearbyReport extends PublicReport {
  /** Metres, from the place asked about to the rounded place. */
  distance: number;
}

/** An open report of the same kind within 50 m and 7 days: perhaps the same. */
export interface SameReport extends PublicReport {
  /** Metres to the exact place, rounded up to tens. */
  distance: number;
  /** What the asker has to do with it already. */
  standing?: 'reported' | 'following';
}

/** What those involved see. */
export interface Report {
  id: string;
  view: 'full';
  number: string;
  status: Status;
  version: number;
  category: CategoryName;
  condition: { code: string; name: string; severity: Severity };
  description?: string;
  place: Place;
  /** A word when the place lies in no area of its own. */
  placeNote?: 'nearby' | 'city-desk';
  area: AreaPath;
  photos: ReportPhoto[];
  reporter?: { id: string; displayName: string };
  onBehalfOf?: string;
  assignee?: Handler;
  coHandlers: Handler[];
  deadlines: { acceptBy?: string; makeSafeBy?: string; resolveBy?: string };
  /** From when each deadline is called soon: 80 % of its limit, in the limit's own time. None while the clock stands still. */
  dueSoonAt: { acceptBy?: string; makeSafeBy?: string; resolveBy?: string };
  /** Deadlines that cross a year whose days off are not published yet: only what plain weeks would give. */
  provisional?: ('acceptBy' | 'makeSafeBy' | 'resolveBy')[];
  acceptedAt?: string;
  madeSafeAt?: string;
  resolvedAt?: string;
  closedAt?: string;
  capturedAt?: string;
  timeliness: Timeliness;
  rework: number;
  verified: boolean;
  mergedInto?: string;
  /** The report that goes on for this one: how it goes there. */
  mergedTarget?: { id: string; number: string; status: Status };
  /** How many other reports were merged into it. */
  mergedReports?: number;
  /** Those reports, with what was to be seen there: for those who handle it or answer for it. */
  mergedFrom?: { id: string; number: string; photos: ReportPhoto[] }[];
  /** How many people have reported it, each counted once; absent for one. */
  reporters?: number;
  /** How many people follow it; absent for none. */
  followers?: number;
  /** Until when the clock stands still. */
  suspendedUntil?: string;
  extensions: number;
  transfers: number;
  /** Whose areas lie within 30 m of the place, for those who handle it or answer for it; absent: nobody's. */
  neighbours?: AreaName[];
  /** A leader has put it on top (督办). */
  supervisedAt?: string;
  /** What its handler asked for and waits for. */
  openRequests?: {
    id: string;
    kind: RequestKind;
    askedAt: string;
    reason?: Reason;
    until?: string;
    approvals: number;
  }[];
  /** Of a fix: whether its photo was taken on site, and what speaks against it. */
  afterPhoto?: { onSite: boolean; doubts: AfterPhotoDoubt[] };
  /** The same place was fixed within the 90 days before. */
  recurring?: boolean;
  /** That earlier report: for those who handle it or answer for it. */
  recurringOf?: { id: string; number: string };
  rating?: { score: number; note?: string };
  /** Whether it is fixed: asked of who reported it or the same, and of who follows it. */
  feedback?: ReportFeedback;
  /** How the reader stands to the report. */
  relations: Relation[];
  availableActions: Action[];
  createdAt: string;
  updatedAt: string;
}

/**
 * `no-place`: nobody knows where the photo was taken; `too-far`: not within the category's radius; `seen-before`: this
 * picture was used before; `same-as-before`: it shows what the report was made with. All but the first need the word of
 * a leader before the fix counts.
 */
export const afterPhotoDoubts = ['no-place', 'too-far', 'seen-before', 'same-as-before'] as const;
export type AfterPhotoDoubt = (typeof afterPhotoDoubts)[number];

export type ReportView = Report | PublicReport;

export interface HistoryEntry {
  sequence: number;
  event: HistoryEvent;
  /** Absent where the reader may not know who it was. */
  actor?: { id?: string; displayName: string; role: string };
  at: string;
  performedAt?: string;
  note?: string;
  reason?: string;
  photos?: ReportPhoto[];
  facts: Record<string, unknown>;
  redacted?: boolean;
}
