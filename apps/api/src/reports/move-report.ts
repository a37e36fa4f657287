import type { ActionBody, PhotoStage, ReportView } from '@weilinli/contracts';
import {
  type Action,
  type Datum,
  type Relation,
  type Status,
  type Transition,
  variantOf,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { Actor } from '../people';
import { attachPhotos } from '../photos';
import { doOnce, type IdempotentCall } from '../platform/idempotency';
import { actingAs } from './acting-as';
import { askedFor } from './answering';
import type { ReportDeps } from './deps';
import { fixIsDoubted } from './doubted-fix';
import { knowCatalogueOf } from './known-catalogue';
import { refuseMissingNeeds } from './missing-needs';
import { notAllowed, permittedStep } from './permitted-step';
import { presentOutcome } from './present-view';
import { clockEntriesOf } from './read-clock';
import { lockReport, readReport } from './read-report';
import { refuseUnlikelyPlace, refuseUnlikelyTime } from './refuse-unlikely-claims';
import type { ReportRow } from './report-row';
import { type Changes, takeStep } from './take-step';

/** What an action does besides the step in the table. Runs inside the transaction, before the report is written. */
export type Effect = (moment: Moment) => Consequences | Promise<Consequences>;

export interface Moment {
  client: PoolClient;
  row: ReportRow;
  actor: Actor;
  /** As what he does it. */
  relation: Relation;
  body: ActionBody;
  now: Date;
}

export interface Consequences {
  /** Columns of the report that change along with its status. */
  set?: Changes;
  /** What the history remembers of it. */
  facts?: Record<string, unknown>;
  /** Where photos that came along belong. */
  stage?: PhotoStage;
  /** Where the table says `as-before`: the status that it was. */
  to?: Status;
  /** What the system does about it at once: in the same transaction, after the entry of this step is written. */
  afterwards?: () => Promise<void>;
}

export interface Move {
  reportId: string;
  action: Action;
  actor: Actor;
  body: ActionBody;
  datum: Datum;
  call: IdempotentCall;
  hold?: Hold | undefined;
}

/**
 * Holds what an action has to hold besides its own report, before that is held: of several reports always the smallest
 * id first, so that no two wait for each other.
 */
export type Hold = (client: PoolClient, move: Pick<Move, 'reportId' | 'body'>) => Promise<void>;

/**
 * Does one action to one report: the only writer of a status. Asks the lifecycle table, changes the report by one
 * statement guarded by id, status and version, and writes the history entry and the job with its consequences – all in
 * one transaction. Answers the report as the actor sees it then.
 */
export async function moveReport(deps: ReportDeps, move: Move, effect: Effect): Promise<unknown> {
  const { answer } = await doOnce<unknown>(deps.dataSource, move.call, async (client) => ({
    status: 200,
    answer: await moveWithin(deps, client, { ...move, effect }),
  }));
  return answer;
}

/** The same within a transaction of the caller's, who has seen to it that it is done once. */
export async function moveWithin(
  deps: ReportDeps,
  client: PoolClient,
  move: Omit<Move, 'call'> & { effect: Effect },
): Promise<ReportView> {
  const { actor, body, effect } = move;
  await move.hold?.(client, move);
  const { row, now, calendarVersion, stagesVersion } = await lockReport(client, move.reportId);
  await knowCatalogueOf({ ...deps, client }, [row]);
  await deps.calendars.knowing([calendarVersion], client);
  await deps.escalationStages.knowing(stagesVersion, client);
  const { transition, relation } = permittedStep(row, {
    ...move,
    variant: variantOf(move.action, {
      ...body,
      asked: askedFor(row, move)?.kind,
      doubted: fixIsDoubted(row) && row.verifiedAt === null,
      agreed: row.agreedAt !== null,
    }),
    version: body.version,
    rework: body.rework,
    now,
  });
  refuseMissingNeeds(transition, body);
  refuseUnlikelyTime('performedAt', body.performedAt, { earliest: row.createdAt, now });
  refuseUnlikelyPlace(deps, body.place);

  const moment: Moment = { client, row, actor, relation, body, now };
  const { set = {}, facts = {}, stage, to, afterwards } = await effect(moment);
  const photoIds = body.photoIds ?? [];
  await takeStep(deps, client, {
    row,
    entries: (await clockEntriesOf(client, [row.id])).get(row.id) ?? [],
    at: now,
    to: statusAfter(transition.to, row.status, to),
    set,
    refuse: (because) => notAllowed(row, { ...move, now }, because),
    entry: {
      event: move.action,
      actorId: actor.id,
      actorRole: relation,
      performedAt: body.performedAt,
      note: body.note,
      reason: body.reason,
      photoIds,
      facts: {
        ...facts,
        ...actingAs(row, { actor, relation }),
        ...(body.place ? { place: body.place } : {}),
      },
    },
  });
  if (photoIds.length > 0) {
    await attachPhotos(client, {
      photoIds,
      ownerId: actor.id,
      reportId: row.id,
      stage: stage ?? 'remark',
      at: now,
    });
  }
  await afterwards?.();
  const after = await readReport(client, row.id);
  return presentOutcome(deps, after, { actor, now, datum: move.datum });
}

/** Where a row of the table leads from a status; `before` is what an `as-before` row leads back to. */
export function statusAfter(to: Transition['to'], from: Status, before: Status | undefined): Status {
  if (to === 'unchanged') return from;
  if (to !== 'as-before') return to;
  if (before === undefined) throw new Error('an effect did not say to which status the report goes back');
  return before;
}
