import type { Effect } from '../reports';

/** Fenced off and proven by a photo: the make-safe deadline is met. */
export const makeSafe: Effect = ({ now }) => ({ set: { made_safe_at: now }, stage: 'safe' });

/** Fixed and proven by an after-photo. */
export const resolve: Effect = ({ actor, now }) => ({
  set: { resolved_at: now, resolved_by: actor.id },
  stage: 'after',
});

/** A leader's word on the fix: a fact when it passes, rework for the same handler when it fails. */
export const verify: Effect = ({ row, body, now }) =>
  body.outcome === 'passed'
    ? { set: { verified_at: now }, facts: { outcome: 'passed' } }
    : { set: { ...rework(row.rework) }, facts: { outcome: 'failed' } };

/** Back to the same handler: the report's clock runs on as if it had never been called fixed. */
export function rework(before: number) {
  return { resolved_at: null, resolved_by: null, verified_at: null, rework: before + 1 };
}
