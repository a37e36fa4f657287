import { type ActionBody, bounds } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { Entry, What } from './entry';

type Deed = Extract<What, { kind: 'action' }>;

/** What says nothing about the hazard itself, or is a remark already. */
const without: readonly Action[] = ['remark', 'rate', 'follow', 'unfollow'];

/** Something was photographed or written that the report should have, whoever goes on with it. */
export function hasEvidence(what: Deed, photoIds: readonly string[]): boolean {
  return !without.includes(what.action) && (photoIds.length > 0 || Boolean(what.body.note));
}

/** The remark that brings the evidence of an action that came too late. Its time and place go with it. */
export function remarkOf({ body, label }: Deed, photoIds: readonly string[]): ActionBody {
  const note = `${label} (离线时做的, 未计入)${body.note ? `: ${body.note}` : ''}`;
  return {
    note: note.slice(0, bounds.textLength),
    ...(photoIds.length > 0 ? { photoIds: [...photoIds] } : {}),
    ...(body.place ? { place: body.place } : {}),
    ...(body.performedAt ? { performedAt: body.performedAt } : {}),
  };
}

/** Follows from the entry's own key, so that it never changes either. */
export function remarkKeyOf({ key }: Entry): string {
  return `${key}-remark`;
}
