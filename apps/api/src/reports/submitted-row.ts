import type { SubmitReport } from '@weilinli/contracts';
import type { Dispatch } from '@weilinli/domain';
import type { Actor } from '../people';
import type { ClockColumns } from './clock-columns';
import type { ReportDeps } from './deps';
import type { Draft } from './draft-report';
import { assignmentsBy, dispatchFacts } from './given-handlers';
import { metres } from './place-columns';
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

/** The report as it will read back once it is written, but for its clock: that comes from its history. */
export function submittedRow(deps: ReportDeps, { body, draft, read, actor, dispatch }: Settled): ReportRow {
  const { place, category, condition } = draft;
  const { now } = read;
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
    // What is nobody else's business is not the neighbour's either.
    neighbourCodes: category.private ? [] : [...place.neighbourCodes],
    capturedAt: body.capturedAt ? new Date(body.capturedAt) : null,
    acceptBy: null,
    makeSafeBy: null,
    resolveBy: null,
    acceptSoonAt: null,
    makeSafeSoonAt: null,
    resolveSoonAt: null,
    provisional: [],
    calendarVersion: draft.calendarVersion,
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
    afterDoubts: null,
    agreedAt: null,
    recurringOf: read.recurring?.id ?? null,
    recurringNumber: read.recurring?.number ?? null,
    rework: 0,
    declineContested: false,
    mergedInto: null,
    mergedTarget: null,
    coReporterIds: [],
    mergedReports: 0,
    twins: [],
    followerIds: [],
    requests: [],
    createdAt: now,
    updatedAt: now,
    assignments: assignmentsBy(dispatch, deps),
    photos: body.photoIds.map((id) => ({ id, stage: 'before', at: now.toISOString() })),
    rating: null,
    said: [],
  };
}

/** The same as columns. */
export function submittedColumns(
  row: ReportRow,
  {
    draft,
    dispatch,
    clock,
    deviceHash,
  }: Pick<Settled, 'draft' | 'dispatch'> & { clock: ClockColumns; deviceHash: Buffer | undefined },
): NewReport {
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
    area_version: draft.areaVersion,
    place_note: row.placeNote,
    neighbour_codes: row.neighbourCodes,
    dispatch_rule_version: draft.rules.version,
    dispatched_by_rule: dispatch.handler ? dispatch.rule.id : null,
    captured_at: row.capturedAt,
    device_hash: deviceHash ?? null,
    recurring_of: row.recurringOf,
    ...clock,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  };
}

/** Its first entries: taken in, and given to somebody if there is one. */
export function submittedHistory(row: ReportRow, dispatch: Dispatch, actor: Actor) {
  const judgedBy = {
    catalogueVersion: row.catalogueVersion,
    calendarVersion: row.calendarVersion,
    categoryCode: row.categoryCode,
    conditionCode: row.conditionCode,
    ...(row.recurringOf ? { recurringOf: { id: row.recurringOf, number: row.recurringNumber } } : {}),
  };
  const submit = {
    sequence: 1,
    event: 'submit',
    actor_id: actor.id,
    actor_role: 'reporter',
    facts: judgedBy,
  };
  if (!dispatch.handler) return [{ ...submit, facts: { ...judgedBy, why: dispatch.why } }];
  const facts = dispatchFacts(dispatch);
  return [submit, { sequence: 2, event: 'dispatch', actor_id: null, actor_role: 'system', facts }];
}
