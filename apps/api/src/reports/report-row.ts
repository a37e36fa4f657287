import type { AfterPhotoDoubt, AreaName, PhotoStage } from '@weilinli/contracts';
import type { Datum, Deadlines, FeedbackAnswer, RequestKind, Severity, Status } from '@weilinli/domain';

/** A report with everything its policy and presenter look at, as `reportSelect` reads it. */
export interface ReportRow {
  id: string;
  number: string;
  status: Status;
  version: number;
  reporterId: string;
  reporterName: string;
  onBehalfOf: string | null;
  categoryCode: string;
  conditionCode: string;
  catalogueVersion: number;
  severity: Severity;
  private: boolean;
  description: string | null;
  receivedLongitude: number;
  receivedLatitude: number;
  receivedDatum: Datum;
  accuracy: number | null;
  address: string | null;
  longitude: number;
  latitude: number;
  areaCode: string;
  areaCodes: string[];
  areaNames: AreaName[];
  placeNote: 'nearby' | 'city-desk' | null;
  /** Areas within 30 m of the place, other than its own. */
  neighbourCodes: string[];
  capturedAt: Date | null;
  acceptBy: Date | null;
  makeSafeBy: Date | null;
  resolveBy: Date | null;
  acceptSoonAt: Date | null;
  makeSafeSoonAt: Date | null;
  resolveSoonAt: Date | null;
  /** Deadlines that cross a year whose days off are not published yet. */
  provisional: (keyof Deadlines)[];
  /** Null: reported before there was a calendar, and not looked at since. */
  calendarVersion: number | null;
  acceptedAt: Date | null;
  madeSafeAt: Date | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  verifiedAt: Date | null;
  closedAt: Date | null;
  nextDueAt: Date | null;
  suspendedUntil: Date | null;
  /** How often the time for resolving was granted again. */
  extensions: number;
  transfers: number;
  /** A common superior has decided who handles it. */
  bound: boolean;
  supervisedAt: Date | null;
  /** What speaks against the photo of the fix; null where it is not fixed. */
  afterDoubts: AfterPhotoDoubt[] | null;
  /** When the reporter agreed that it is fixed, while a leader's word is still missing. */
  agreedAt: Date | null;
  /** The report of the same place that was fixed before. */
  recurringOf: string | null;
  recurringNumber: string | null;
  rework: number;
  declineContested: boolean;
  mergedInto: string | null;
  /** The report that goes on for this one. */
  mergedTarget: { id: string; number: string; status: Status } | null;
  /** Who reported what was merged into this one. */
  coReporterIds: string[];
  mergedReports: number;
  /** What was merged into this one, with what was to be seen there. */
  twins: { id: string; number: string; photos: PhotoRow[] }[];
  followerIds: string[];
  /** Whatever its handlers asked for, oldest first. */
  requests: RequestRow[];
  createdAt: Date;
  updatedAt: Date;
  /** Every assignment it ever had, oldest first. */
  assignments: AssignmentRow[];
  photos: PhotoRow[];
  rating: { score: number; note: string | null } | null;
  /** What was said of the fix as it stands, in the order in which it was said. */
  said: SaidRow[];
}

/** What somebody said of a fix. */
export interface SaidRow {
  personId: string;
  answer: FeedbackAnswer;
  note: string | null;
  at: string;
}

/** What a handler asked for. */
export interface RequestRow {
  id: string;
  kind: RequestKind;
  askedBy: string;
  askedAt: string;
  reason: string | null;
  until: string | null;
  approvals: string[];
  state: 'open' | 'approved' | 'refused' | 'lapsed';
}

export interface AssignmentRow {
  id: string;
  kind: 'lead' | 'co';
  personId: string | null;
  organisationId: string | null;
  /** Which member of the organisation took it on. */
  claimedBy: string | null;
  /** He still works there. */
  claimStands: boolean;
  /** The area of the role under which it was given; null for an organisation. */
  areaCode: string | null;
  /** That area's authority path at that time, root first; null: within the report's own. */
  areaCodes: string[] | null;
  accepted: boolean;
  displayName: string;
  role: string;
  endReason: string | null;
  ended: boolean;
}

export interface PhotoRow {
  id: string;
  stage: PhotoStage;
  at: string;
}

/** The lead handler now, or who had it when it ended. */
export function leadOf(row: Pick<ReportRow, 'assignments'>): AssignmentRow | undefined {
  const leads = row.assignments.filter(({ kind }) => kind === 'lead');
  const last = leads.at(-1);
  return leads.find(({ ended }) => !ended) ?? (last?.endReason === 'closed' ? last : undefined);
}

/** Who helps the lead handler, or helped until it was closed. */
export function coHandlersOf({
  assignments,
  status,
}: Pick<ReportRow, 'assignments' | 'status'>): AssignmentRow[] {
  const isClosed = status === 'closed';
  return assignments.filter(
    ({ kind, ended, endReason }) => kind === 'co' && (isClosed ? endReason === 'closed' : !ended),
  );
}

/** Whether an assignment is this person's, or this organisation's. */
export function belongsTo(
  part: AssignmentRow,
  { personId, organisationId }: { personId?: string | undefined; organisationId?: string | undefined },
): boolean {
  return part.personId === (personId ?? null) && part.organisationId === (organisationId ?? null);
}

/** A handler as the history names him. */
export function namedIn({ personId, organisationId, displayName, role }: AssignmentRow) {
  return {
    ...(personId === null ? {} : { personId }),
    ...(organisationId === null ? {} : { organisationId }),
    displayName,
    role,
  };
}
