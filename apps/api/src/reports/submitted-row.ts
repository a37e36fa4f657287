import type { SubmitReport } from '@weilinli/contracts';
import {
  type Candidate,
  type Deadlines,
  type Dispatch,
  deadlinesFrom,
  mercatorMetres,
  type Position,
} from '@weilinli/domain';
import type { Actor } from '../people';
import type { ReportDeps } from './deps';
import type { Draft } from './draft-report';
import { publicPosition } from './present-report';
import { numberOf } from './report-number';
import type { ReportRow } from './report-row';
import type { SubmissionRead } from './submit-read.sql';
import type { NewReport } from './submit-write.sql';

/** Everything that is known and decided about a submission before it is written. */
interface Settled {
  body: SubmitReport;
  draft: Draft;
  read: SubmissionRead;
  actor: Actor;
  dispatch: Dispatch;
}

/** The report as it will read back once it is written. */
export function submittedRow(deps: ReportDeps, { body, draft, read, actor, dispatch }: Settled): ReportRow {
  const { place, category, condition } = draft;
  const { now } = read;
  const deadlines: Deadlines = deadlinesFrom(condition.limits, now);
  return {
    id: deps.newId(),
    number: numberOf(deps.numberPrefix, now, read.numberSequence),
    status: dispatch.handler ? 'dispatched' : 'submitted',
    version: dispatch.handler ? 2 : 1,
    reporterId: actor.id,
    reporterName: actor.displayName,
    onBehalfOf: body.onBehalfOf ?? null,
    categoryCode: category.code,
    conditionCode: condition.code,
    catalogueVersion: draft.catalogueVersion,
    severity: condition.severity,
    private: category.private,
    description: body.description ?? null,
    receivedLongitude: body.place.longitude,
    receivedLatitude: body.place.latitude,
    receivedDatum: body.place.datum,
    accuracy: body.place.accuracy ?? null,
    address: body.place.address ?? null,
    longitude: place.wgs84.longitude,
    latitude: place.wgs84.latitude,
    areaCode: place.area.code,
    areaCodes: draft.areaCodes,
    areaNames: [...place.path],
    placeNote: place.note ?? null,
    capturedAt: body.capturedAt ? new Date(body.capturedAt) : null,
    acceptBy: deadlines.acceptBy,
    makeSafeBy: deadlines.makeSafeBy ?? null,
    resolveBy: deadlines.resolveBy,
    acceptedAt: null,
    madeSafeAt: null,
    resolvedAt: null,
    resolvedBy: null,
    verifiedAt: null,
    closedAt: null,
    nextDueAt: null,
    suspendedUntil: null,
    extensions: 0,
    transfers: 0,
    bound: false,
    supervisedAt: null,
    recurringOf: null,
    rework: 0,
    declineContested: false,
    mergedInto: null,
    coReporterIds: [],
    mergedReports: 0,
    followerIds: [],
    requests: [],
    createdAt: now,
    updatedAt: now,
    assignments: dispatch.handler ? [assignmentOf(dispatch.handler, deps.newId())] : [],
    photos: body.photoIds.map((id) => ({ id, stage: 'before', at: now.toISOString() })),
    rating: null,
  };
}

function assignmentOf(
  { personId, displayName, areaCode }: Candidate,
  id: string,
): ReportRow['assignments'][number] {
  return {
    id,
    kind: 'lead',
    personId,
    organisationId: null,
    claimedBy: null,
    claimStands: false,
    areaCode,
    accepted: false,
    displayName,
    role: 'worker',
    endReason: null,
    ended: false,
  };
}

/** The same as columns. */
export function submittedColumns(row: ReportRow, areaVersion: number): NewReport {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    version: row.version,
    reporter_id: row.reporterId,
    on_behalf_of: row.onBehalfOf,
    category_code: row.categoryCode,
    condition_code: row.conditionCode,
    catalogue_version: row.catalogueVersion,
    severity: row.severity,
    private: row.private,
    description: row.description,
    received_longitude: row.receivedLongitude,
    received_latitude: row.receivedLatitude,
    received_datum: row.receivedDatum,
    accuracy: row.accuracy,
    address: row.address,
    longitude: row.longitude,
    latitude: row.latitude,
    position: metres(row),
    public_position: metres(publicPosition(row)),
    area_code: row.areaCode,
    area_codes: row.areaCodes,
    area_version: areaVersion,
    place_note: row.placeNote,
    captured_at: row.capturedAt,
    accept_by: row.acceptBy,
    make_safe_by: row.makeSafeBy,
    resolve_by: row.resolveBy,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  };
}

function metres(position: Position): string {
  const { x, y } = mercatorMetres(position);
  return `(${x},${y})`;
}

/** Its first entries: taken in, and given to somebody if there is one. */
export function submittedHistory(row: ReportRow, dispatch: Dispatch, actor: Actor) {
  const judgedBy = {
    catalogueVersion: row.catalogueVersion,
    categoryCode: row.categoryCode,
    conditionCode: row.conditionCode,
  };
  const submit = {
    sequence: 1,
    event: 'submit',
    actor_id: actor.id,
    actor_role: 'reporter',
    facts: judgedBy,
  };
  if (!dispatch.handler) return [{ ...submit, facts: { ...judgedBy, why: dispatch.why } }];
  const { personId, displayName } = dispatch.handler;
  const facts = { handler: { personId, displayName, role: 'worker' }, why: dispatch.why };
  return [submit, { sequence: 2, event: 'dispatch', actor_id: null, actor_role: 'system', facts }];
}
