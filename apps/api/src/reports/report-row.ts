import type { AreaName, PhotoStage } from '@weilinli/contracts';
import type { Datum, Severity, Status } from '@weilinli/domain';

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
  capturedAt: Date | null;
  acceptBy: Date | null;
  makeSafeBy: Date | null;
  resolveBy: Date | null;
  acceptedAt: Date | null;
  madeSafeAt: Date | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  verifiedAt: Date | null;
  closedAt: Date | null;
  nextDueAt: Date | null;
  rework: number;
  declineContested: boolean;
  mergedInto: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** Every assignment it ever had, oldest first. */
  assignments: AssignmentRow[];
  photos: PhotoRow[];
  rating: { score: number; note: string | null } | null;
}

export interface AssignmentRow {
  kind: 'lead' | 'co';
  personId: string | null;
  organisationId: string | null;
  /** Which member of the organisation took it on. */
  claimedBy: string | null;
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
  return leads.find(({ ended }) => !ended) ?? leads.findLast(({ endReason }) => endReason === 'closed');
}
