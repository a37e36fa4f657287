import type { Report, SubmitReport } from '@weilinli/contracts';
import {
  type Candidate,
  chooseHandler,
  type Datum,
  type Deadlines,
  type Dispatch,
  deadlinesFrom,
  mercatorMetres,
  type Position,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { candidateOf } from '../dispatch';
import { type Actor, actorOf } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { inTransaction } from '../platform/database/transaction';
import { Refusal } from '../platform/errors';
import type { IdempotentCall } from '../platform/idempotency';
import type { ReportDeps } from './deps';
import { type Draft, draftReport } from './draft-report';
import { presentReport, publicPosition } from './present-report';
import { refuseUnlikelyTime } from './refuse-unlikely-claims';
import { numberOf } from './report-number';
import type { ReportRow } from './report-row';
import { type SubmissionRead, submissionRead } from './submit-read.sql';
import { type NewReport, type SubmissionWritten, submissionWrite } from './submit-write.sql';

export interface Submission {
  actorId: string;
  sessionId: string;
  body: SubmitReport;
  /** The caller's key with the hash of the body; a repeat under it gets the first answer again. */
  call: IdempotentCall;
  /** In which the place is answered. */
  datum: Datum;
}

/** How often the copies of map and catalogue may turn out old in one submission. */
const reloads = 3;

/**
 * Takes a report in: area, handler, deadlines, history, photos, idempotency record and job in one transaction of one
 * read and one write. Answers the report as its reporter sees it – or, to a repeat, the first answer.
 */
export async function submitReport(deps: ReportDeps, input: Submission): Promise<unknown> {
  for (let reload = 0; ; reload++) {
    const outcome = await attempt(deps, input);
    if (outcome !== 'old-copies') {
      deps.wakeWorkers();
      return outcome.answer;
    }
    if (reload === reloads) throw new Refusal('SERVICE_UNAVAILABLE');
    await Promise.all([deps.areas.reload(), deps.catalogue.reload()]);
  }
}

type Outcome = { answer: unknown } | 'old-copies';

async function attempt(deps: ReportDeps, input: Submission): Promise<Outcome> {
  let draft: Draft;
  try {
    draft = draftReport(deps, input.body);
  } catch (refusal) {
    return secondLook(deps, input, refusal);
  }
  return inTransaction(deps.dataSource, (client) => submitOnce(deps, input, draft, client));
}

/**
 * What the copies refuse, newer ones may know: another process may have imported a category or a street. And a repeat
 * gets its first answer, whatever has been imported since.
 */
async function secondLook(deps: ReportDeps, input: Submission, refusal: unknown): Promise<Outcome> {
  const read = await onConnection(deps.dataSource, (client) => readFor(client, input, []));
  actorOf(read.actor);
  if (read.earlier) return { answer: earlierAnswer(read.earlier, input.call) };
  const isCurrent =
    (read.areaVersion ?? 0) === deps.areas.current().version &&
    read.catalogueVersion === deps.catalogue.current().version;
  if (isCurrent) throw refusal;
  return 'old-copies';
}

async function submitOnce(
  deps: ReportDeps,
  input: Submission,
  draft: Draft,
  client: PoolClient,
): Promise<Outcome> {
  const { body, call } = input;
  const read = await readFor(client, input, draft.areaCodes);
  const actor = actorOf(read.actor);
  if (read.earlier) return { answer: earlierAnswer(read.earlier, call) };
  if (read.areaVersion !== draft.areaVersion || read.catalogueVersion !== draft.catalogueVersion)
    return 'old-copies';
  refuseUnlikelyTime('capturedAt', body.capturedAt, { now: read.now });
  refuseUnusablePhotos(body.photoIds, read, actor.id);

  const dispatch = chooseHandler(draft.areaCodes, read.candidates.map(candidateOf));
  const row = rowOf(deps, { input, draft, read, actor, dispatch });
  const answer: Report = presentReport(deps, row, { actor, now: read.now, datum: input.datum });
  const { rows } = await client.query<SubmissionWritten>(
    submissionWrite({
      report: columnsOf(row, draft.areaVersion),
      photoIds: body.photoIds,
      history: historyOf(row, dispatch, actor),
      assignment: dispatch.handler && {
        id: deps.newId(),
        handlerId: dispatch.handler.personId,
        why: dispatch.why,
      },
      call,
      answer: JSON.stringify(answer),
    }),
  );
  const [written] = rows;
  if (written?.reports === 0) return repeatInFlight(client, input, draft);
  if (written?.jobs !== 1)
    throw new Error('a submission was written without the job that carries its consequences');
  // Somebody attached one of them in the moment between reading and writing.
  if (written?.photos !== body.photoIds.length) throw new Refusal('PHOTO_ALREADY_USED');
  return { answer };
}

async function readFor(
  client: PoolClient,
  { actorId, sessionId, body, call }: Submission,
  areaCodes: readonly string[],
): Promise<SubmissionRead> {
  const question = {
    actorId,
    sessionId,
    photoIds: body.photoIds,
    areaCodes,
    call,
  };
  const { rows } = await client.query<SubmissionRead>(submissionRead(question));
  const [read] = rows;
  if (!read) throw new Error('the read of a submission answered nothing');
  return read;
}

/** The first call under this key was still on its way; by now it has ended, and its answer is the answer. */
async function repeatInFlight(client: PoolClient, input: Submission, draft: Draft): Promise<Outcome> {
  const { earlier } = await readFor(client, input, draft.areaCodes);
  if (!earlier) throw new Error('a submission was neither written nor a repeat');
  return { answer: earlierAnswer(earlier, input.call) };
}

function earlierAnswer(earlier: NonNullable<SubmissionRead['earlier']>, call: Submission['call']): unknown {
  if (earlier.bodyHash !== call.bodyHash.toString('hex')) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return earlier.answer;
}

function refuseUnusablePhotos(photoIds: readonly string[], read: SubmissionRead, ownerId: string): void {
  for (const [index, id] of photoIds.entries()) {
    const photo = read.photos.find((found) => found.id === id.toLowerCase());
    if (photo?.ownerId !== ownerId) throw refusedPhoto('PHOTO_UNKNOWN', index);
    if (photo.used) throw refusedPhoto('PHOTO_ALREADY_USED', index);
  }
}

function refusedPhoto(code: 'PHOTO_UNKNOWN' | 'PHOTO_ALREADY_USED', index: number): Refusal {
  const refusal = new Refusal(code);
  return new Refusal(code, { errors: [{ path: `photoIds[${index}]`, message: refusal.message }] });
}

interface Settled {
  input: Submission;
  draft: Draft;
  read: SubmissionRead;
  actor: Actor;
  dispatch: Dispatch;
}

/** The report as it will read back once it is written. */
function rowOf(deps: ReportDeps, { input, draft, read, actor, dispatch }: Settled): ReportRow {
  const { body } = input;
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
    rework: 0,
    declineContested: false,
    mergedInto: null,
    createdAt: now,
    updatedAt: now,
    assignments: dispatch.handler ? [assignmentOf(dispatch.handler)] : [],
    photos: body.photoIds.map((id) => ({ id, stage: 'before', at: now.toISOString() })),
    rating: null,
  };
}

function assignmentOf({ personId, displayName }: Candidate): ReportRow['assignments'][number] {
  return {
    kind: 'lead',
    personId,
    organisationId: null,
    claimedBy: null,
    displayName,
    role: 'worker',
    endReason: null,
    ended: false,
  };
}

function columnsOf(row: ReportRow, areaVersion: number): NewReport {
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

function historyOf(row: ReportRow, dispatch: Dispatch, actor: Actor) {
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
