import type { Report, SubmitReport } from '@weilinli/contracts';
import { chooseHandler, type Datum } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { candidateOf } from '../dispatch';
import { actorOf, consentingActorOf } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { inTransaction } from '../platform/database/transaction';
import { Refusal } from '../platform/errors';
import type { IdempotentCall } from '../platform/idempotency';
import type { ReportDeps } from './deps';
import { type Draft, draftReport } from './draft-report';
import type { Hazard } from './duplicates/recurring.sql';
import { givenTo } from './given-handlers';
import { presentReport } from './present-report';
import { refuseUnlikelyTime } from './refuse-unlikely-claims';
import { type SubmissionRead, submissionRead } from './submit-read.sql';
import { type SubmissionWritten, submissionWrite } from './submit-write.sql';
import { withClock } from './submitted-clock';
import { submittedColumns, submittedHistory, submittedRow } from './submitted-row';

export interface Submission {
  actorId: string;
  sessionId: string;
  body: SubmitReport;
  /** The caller's key with the hash of the body; a repeat under it gets the first answer again. */
  call: IdempotentCall;
  /** In which the place is answered. */
  datum: Datum;
  /** Of the installation that it comes from, if it named itself. */
  deviceHash?: Buffer | undefined;
}

/** How often the copies of map, catalogue, calendar and rules may turn out old in one submission. */
const reloads = 3;

/**
 * Takes a report in: area, handler, deadlines, history, photos, idempotency record and job in one transaction of one
 * read and one write. Answers the report as its reporter sees it – or, to a repeat, the first answer.
 */
export async function submitReport(deps: ReportDeps, input: Submission): Promise<unknown> {
  for (let reload = 0; ; reload++) {
    const outcome = await attempt(deps, input);
    if ('answer' in outcome) {
      deps.wakeWorkers();
      return outcome.answer;
    }
    if (reload === reloads) throw new Refusal('SERVICE_UNAVAILABLE');
    await Promise.all([
      // A whole city is read only if it has changed; the others are a small look-up each.
      deps.areas.atLeast(outcome.oldCopies.areaVersion ?? 0),
      deps.catalogue.reload(),
      deps.calendars.reload(),
      deps.rules.reload(),
    ]);
  }
}

/** Answered, or judged by copies older than what was read. */
type Outcome = { answer: unknown } | { oldCopies: SubmissionRead };

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
  const read = await onConnection(deps.dataSource, (client) => readFor(client, input, nowhere));
  actorOf(read.actor);
  if (read.earlier) return { answer: earlierAnswer(read.earlier, input.call) };
  const isCurrent =
    (read.areaVersion ?? 0) === deps.areas.current().version &&
    read.catalogueVersion === deps.catalogue.current().version;
  if (isCurrent) throw refusal;
  return { oldCopies: read };
}

async function submitOnce(
  deps: ReportDeps,
  input: Submission,
  draft: Draft,
  client: PoolClient,
): Promise<Outcome> {
  const { body, call } = input;
  const read = await readFor(client, input, draft);
  actorOf(read.actor);
  if (read.earlier) return { answer: earlierAnswer(read.earlier, call) };
  const actor = consentingActorOf(read.actor);
  const isCurrent =
    read.areaVersion === draft.areaVersion &&
    read.catalogueVersion === draft.catalogueVersion &&
    read.calendarVersion === draft.calendarVersion &&
    read.rulesVersion === draft.rules.version;
  if (!isCurrent) return { oldCopies: read };
  refuseUnlikelyTime('capturedAt', body.capturedAt, { now: read.now });
  refuseUnusablePhotos(body.photoIds, read, actor.id);

  const dispatch = chooseHandler(
    draft.rules,
    {
      ...draft.matter,
      place: draft.place.wgs84,
      at: read.now,
      calendar: deps.calendars.current(),
      reporterId: actor.id,
    },
    read.candidates.map(candidateOf),
  );
  await deps.escalationStages.knowing(read.stagesVersion, client);
  const unclocked = submittedRow(deps, { body, draft, read, actor, dispatch });
  const history = submittedHistory(unclocked, dispatch, actor);
  const { row, clock } = withClock(deps, unclocked, history);
  const answer: Report = presentReport(deps, row, { actor, now: read.now, datum: input.datum });
  const { rows } = await client.query<SubmissionWritten>(
    submissionWrite({
      report: submittedColumns(row, { draft, dispatch, clock, deviceHash: input.deviceHash }),
      photoIds: body.photoIds,
      history,
      assignments: givenTo(row.assignments, dispatch),
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

/** Where nobody has to be looked for. */
const nowhere = { areaCodes: [], wanted: { roles: [], organisations: [], organisationKinds: [] } };

async function readFor(
  client: PoolClient,
  { actorId, sessionId, body, call }: Submission,
  { areaCodes, wanted, ...hazard }: Pick<Draft, 'areaCodes' | 'wanted'> & Hazard,
): Promise<SubmissionRead> {
  const question = {
    actorId,
    sessionId,
    photoIds: body.photoIds,
    areaCodes,
    wanted,
    hazard,
    call,
  };
  const { rows } = await client.query<SubmissionRead>(submissionRead(question));
  const [read] = rows;
  if (!read) throw new Error('the read of a submission answered nothing');
  return read;
}

/** The first call under this key was still on its way; by now it has ended, and its answer is the answer. */
async function repeatInFlight(client: PoolClient, input: Submission, draft: Draft): Promise<Outcome> {
  const { earlier } = await readFor(client, input, draft);
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
