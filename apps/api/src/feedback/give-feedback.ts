import type { GiveFeedback, ReportView } from '@weilinli/contracts';
import {
  availableActions,
  type Datum,
  deedOfAnswer,
  type FeedbackDeed,
  isAskedOfFix,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { Actor } from '../people';
import { Refusal } from '../platform/errors';
import { doOnce, type IdempotentCall } from '../platform/idempotency';
import { enqueue } from '../platform/jobs';
import {
  type Effect,
  knowCatalogueOf,
  lockReport,
  moveWithin,
  presentView,
  questionOf,
  type ReportDeps,
  type ReportRow,
  readReport,
  refuseOtherFix,
  refuseUnlikelyTime,
  viewOf,
} from '../reports';
import { confirm, contest } from './actions';
import { keepAnswer } from './keep-answer';
import { reopen } from './reopen';

/** The job that looks anew at what a report is worth to whom. A history entry brings it about by itself. */
export const answeredTask = 'feedback-answered';

export interface GivenFeedback {
  reportId: string;
  actor: Actor;
  body: GiveFeedback;
  datum: Datum;
  call: IdempotentCall;
}

/**
 * One tap on how a fix is: kept, and – where the lifecycle lets this person do it – done as well: "fixed" and "so-so"
 * confirm, "not fixed" contests or reopens, with the tap as the reason and the word as the note.
 */
export async function giveFeedback(deps: ReportDeps, given: GivenFeedback): Promise<ReportView> {
  const { answer } = await doOnce(deps.dataSource, given.call, async (client) => ({
    status: 200,
    answer: await giveOnce(deps, client, given),
  }));
  return answer;
}

async function giveOnce(deps: ReportDeps, client: PoolClient, given: GivenFeedback): Promise<ReportView> {
  const { reportId, actor, body, datum } = given;
  const { row, now } = await lockReport(client, reportId);
  const question = questionOf(row, { actor, now });
  if (!viewOf(row, question.relations)) throw new Refusal('NOT_FOUND');
  refuseOtherFix(row, { actor, rework: body.rework, now });
  refuseUnlikelyTime('performedAt', body.performedAt, { earliest: row.createdAt, now });
  const deed = deedOfAnswer(body.answer, question);
  const before = row.said.find(({ personId }) => personId === actor.id);
  // Who reopens does so whatever he said before: it may have come loose since.
  if (!isAskedOfFix(question, before?.answer) && deed !== 'reopen') {
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: notAsked(row, before !== undefined),
      reportStatus: row.status,
      availableActions: availableActions(question),
    });
  }
  await keepAnswer(client, { row, personId: actor.id, ...body, at: now });
  if (deed) {
    const effect = withAnswer(effectOf(deps, deed), body);
    return moveWithin(deps, client, { ...given, action: deed, body: bodyOf(deed, body), effect });
  }
  await enqueue(client, answeredTask, { reportId });
  await knowCatalogueOf({ ...deps, client }, [row]);
  return presentView(deps, await readReport(client, reportId), { actor, now, datum });
}

function bodyOf(deed: FeedbackDeed, { note, performedAt }: GiveFeedback) {
  return {
    ...(note ? { note } : {}),
    ...(performedAt ? { performedAt } : {}),
    ...(deed === 'reopen' ? { reason: 'not-fixed' as const } : {}),
  };
}

function effectOf(deps: ReportDeps, deed: FeedbackDeed): Effect {
  switch (deed) {
    case 'confirm':
      return confirm;
    case 'contest':
      return contest(deps);
    case 'reopen':
      return reopen(deps);
    default:
      return deed satisfies never;
  }
}

/** The history tells "so-so" from "fixed": both confirm. */
function withAnswer(effect: Effect, { answer }: GiveFeedback): Effect {
  return async (moment) => {
    const { facts, ...rest } = await effect(moment);
    return { ...rest, facts: { ...facts, answer } };
  };
}

function notAsked({ status }: ReportRow, answered: boolean): string {
  if (status === 'resolved')
    return 'How a fix is, is asked of who reported it or follows it and did not fix it himself.';
  if (status !== 'closed') return `How a fix is, is asked once it is proven; the report is ${status}.`;
  return answered
    ? 'You have answered, and it has been closed since. What has broken again is reopened by those who reported it, or reported anew.'
    : 'How a fix is, is asked until 7 days after closing, of who reported it or follows it and did not fix it himself.';
}
