import { type Effect, notAllowed, openRequestsOf, type ReportDeps } from '../reports';
import { insertAsked } from './asked';
import { partOf } from './exempt';
import { type LatenessDeps, refuseUnlessLate } from './lateness';
import { pauseEnd } from './suspend';

/** A handler asks those above him: for another handler, a pause, more time, or that a lateness be not his. */
export function ask(deps: LatenessDeps & Pick<ReportDeps, 'newId'>): Effect {
  return async (moment) => {
    const { client, row, actor, body, now } = moment;
    const { kind, reason } = body;
    if (kind === undefined) throw new Error('the table lets nobody ask without a kind');
    if (openRequestsOf(row).some((asked) => asked.kind === kind)) {
      throw notAllowed(
        row,
        { action: 'request', actor, now },
        `"${kind}" was asked for and waits for an answer`,
      );
    }
    if (kind === 'exempt') {
      const part = partOf(row, { personId: actor.id });
      if (part) await refuseUnlessLate(deps, moment, { action: 'request', part });
    }
    const until = kind === 'suspend' ? pauseEnd(body.until, now) : undefined;
    const id = deps.newId();
    await insertAsked(client, { id, reportId: row.id, kind, askedBy: actor.id, askedAt: now, reason, until });
    return { facts: { kind, requestId: id, ...(until ? { until: until.toISOString() } : {}) } };
  };
}
