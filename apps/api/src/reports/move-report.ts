import type { ActionBody, PhotoStage, Report } from '@weilinli/contracts';
import {
  type Action,
  type Datum,
  type RequestKind,
  type Status,
  type Transition,
  variantOf,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { Actor } from '../people';
import { attachPhotos } from '../photos';
import { doOnce, type IdempotentCall } from '../platform/idempotency';
import { appendHistory } from './append-history';
import type { ReportDeps } from './deps';
import { knowCatalogueOf } from './known-catalogue';
import { refuseMissingNeeds } from './missing-needs';
import { permittedStep } from './permitted-step';
import { presentReport } from './present-report';
import { lockReport, readReport } from './read-report';
import { refuseUnlikelyPlace, refuseUnlikelyTime } from './refuse-unlikely-claims';
import type { ReportRow } from './report-row';

/** What an action does besides the step in the table. Runs inside the transaction, before the report is written. */
export type Effect = (moment: Moment) => Consequences | Promise<Consequences>;

export interface Moment {
  client: PoolClient;
  row: ReportRow;
  actor: Actor;
  body: ActionBody;
  now: Date;
}

export interface Consequences {
  /** Columns of the report that change along with its status. */
  set?: Partial<Record<MovableColumn, Date | string | number | boolean | null>>;
  /** What the history remembers of it. */
  facts?: Record<string, unknown>;
  /** Where photos that came along belong. */
  stage?: PhotoStage;
  /** Where the table says `as-before`: the status that it was. */
  to?: Status;
}

const movableColumns = [
  'accepted_at',
  'made_safe_at',
  'resolved_at',
  'resolved_by',
  'verified_at',
  'closed_at',
  'rework',
  'decline_contested',
  'suspended_until',
  'transfers',
  'bound',
  'supervised_at',
  'merged_into',
] as const;
type MovableColumn = (typeof movableColumns)[number];

export interface Move {
  reportId: string;
  action: Action;
  actor: Actor;
  body: ActionBody;
  datum: Datum;
  call: IdempotentCall;
}

/**
 * Does one action to one report: the only writer of a status. Asks the lifecycle table, changes the report by one
 * statement guarded by id, status and version, and writes the history entry and the job with its consequences – all in
 * one transaction. Answers the report as the actor sees it then.
 */
export async function moveReport(deps: ReportDeps, move: Move, effect: Effect): Promise<unknown> {
  const { answer } = await doOnce<unknown>(deps.dataSource, move.call, async (client) => ({
    status: 200,
    answer: await moveOnce(deps, move, effect, client),
  }));
  return answer;
}

async function moveOnce(deps: ReportDeps, move: Move, effect: Effect, client: PoolClient): Promise<Report> {
  const { actor, body } = move;
  const { row, now } = await lockReport(client, move.reportId);
  await knowCatalogueOf(deps, [row]);
  const { transition, relation } = permittedStep(row, {
    ...move,
    variant: variantOf(move.action, { ...body, asked: askedFor(row, body) }),
    version: body.version,
    now,
  });
  refuseMissingNeeds(transition, body);
  refuseUnlikelyTime('performedAt', body.performedAt, { earliest: row.createdAt, now });
  refuseUnlikelyPlace(deps, body.place);

  const moment: Moment = { client, row, actor, body, now };
  const { set = {}, facts = {}, stage, to } = await effect(moment);
  await writeStep(client, row, {
    to: statusAfter(transition.to, row.status, to),
    at: now,
    set,
  });
  const photoIds = body.photoIds ?? [];
  if (photoIds.length > 0) {
    await attachPhotos(client, {
      photoIds,
      ownerId: actor.id,
      reportId: row.id,
      stage: stage ?? 'remark',
      at: now,
    });
  }
  await appendHistory(client, {
    reportId: row.id,
    sequence: row.version + 1,
    event: move.action,
    actorId: actor.id,
    actorRole: relation,
    at: now,
    performedAt: body.performedAt,
    note: body.note,
    reason: body.reason,
    photoIds,
    facts: { ...facts, ...(body.place ? { place: body.place } : {}), from: row.status },
  });
  const after = await readReport(client, row.id);
  return presentReport(deps, after, { actor, now, datum: move.datum });
}

/** The kind of the open request that is answered: the one named, or the only one. */
function askedFor({ requests }: ReportRow, { requestId }: ActionBody): RequestKind | undefined {
  const open = requests.filter(({ state }) => state === 'open');
  const [only, ...more] = requestId === undefined ? open : open.filter(({ id }) => id === requestId);
  return more.length === 0 ? only?.kind : undefined;
}

function statusAfter(to: Transition['to'], from: Status, before: Status | undefined): Status {
  if (to === 'unchanged') return from;
  if (to !== 'as-before') return to;
  if (before === undefined) throw new Error('an effect did not say to which status the report goes back');
  return before;
}

/** The one statement that changes a status. The lock makes it succeed; the guard makes sure of it. */
async function writeStep(
  client: PoolClient,
  row: ReportRow,
  step: { to: string; at: Date; set: NonNullable<Consequences['set']> },
): Promise<void> {
  const columns = movableColumns.filter((column) => step.set[column] !== undefined);
  const assignments = columns.map((column, index) => `, ${column} = $${index + 6}`).join('');
  const { rowCount } = await client.query(
    `UPDATE reports SET status = $3, version = version + 1, updated_at = $4${assignments}
      WHERE id = $1 AND version = $2 AND status = $5`,
    [row.id, row.version, step.to, step.at, row.status, ...columns.map((column) => step.set[column])],
  );
  if (rowCount !== 1) throw new Error(`report ${row.id} changed under its lock`);
}
