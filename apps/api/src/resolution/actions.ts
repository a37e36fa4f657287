import { endAssignments } from '../dispatch';
import type { Effect, ReportDeps } from '../reports';
import { judgedFacts, judgePhotos } from './after-photo';
import { type ReworkDeps, rework } from './rework';

type PhotoDeps = Pick<ReportDeps, 'catalogue'>;

/** Fenced off and proven by a photo: the make-safe deadline is met. */
export function makeSafe(deps: PhotoDeps): Effect {
  return async (moment) => ({
    set: { made_safe_at: moment.now },
    facts: judgedFacts(await judgePhotos(deps, moment)),
    stage: 'safe',
  });
}

/** Fixed and proven by an after-photo. */
export function resolve(deps: PhotoDeps): Effect {
  return async (moment) => {
    const judged = await judgePhotos(deps, moment);
    return {
      set: { resolved_at: moment.now, resolved_by: moment.actor.id, after_doubts: judged.doubts },
      facts: judgedFacts(judged),
      stage: 'after',
    };
  };
}

/**
 * A leader's word on the fix: a fact when it passes, rework when it fails. Where the reporter has
 * agreed to a doubted fix it is the second word, and closes it.
 */
export function verify(deps: ReworkDeps): Effect {
  return async (moment) => {
    const { client, row, body, now } = moment;
    if (body.outcome !== 'passed') return { ...rework(deps, moment), facts: { outcome: 'failed' } };
    if (row.agreedAt === null) return { set: { verified_at: now }, facts: { outcome: 'passed' } };
    await endAssignments(client, { reportId: row.id, reason: 'closed', at: now });
    return { set: { verified_at: now, closed_at: now }, facts: { outcome: 'passed', closes: true } };
  };
}
