import { type ActionBody, bounds } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { Conflict, Entry, What } from './entry';

type Deed = Extract<What, { kind: 'action' }>;

/** What says nothing about the hazard itself. */
const without: readonly Action[] = ['rate', 'follow', 'unfollow'];

/** What an action that came too late leaves to be kept: all that was photographed or written, whoever goes on with it. */
export function evidenceIn({ action, body }: Deed, photoIds: readonly string[]): Conflict['evidence'] {
  if (without.includes(action) || (photoIds.length === 0 && !body.note)) return 'none';
  // A remark that is not allowed is not allowed as a remark either.
  return action === 'remark' ? 'refused' : 'sending';
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
