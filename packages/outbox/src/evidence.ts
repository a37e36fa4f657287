import { type ActionBody, bounds } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { Conflict, Entry, What } from './entry';

/** What is done to a report, or said of it. */
type Deed = Extract<What, { reportId: string }>;

/** What says nothing about the hazard itself. */
const without: readonly Action[] = ['rate', 'follow', 'unfollow'];

/** What came too late leaves to be kept: all that was photographed or written, whoever goes on with it. */
export function evidenceIn(what: What, photoIds: readonly string[]): Conflict['evidence'] {
  switch (what.kind) {
    case 'action':
      if (without.includes(what.action) || (photoIds.length === 0 && !what.body.note)) return 'none';
      // A remark that is not allowed is not allowed as a remark either.
      return what.action === 'remark' ? 'refused' : 'sending';
    case 'feedback':
      return what.body.note ? 'sending' : 'none';
    case 'report':
    case 'duty':
      return 'none';
    default:
      return what satisfies never;
  }
}

/** The remark that brings the evidence of what came too late. Its time and place go with it. */
export function remarkOf(what: Deed, photoIds: readonly string[]): ActionBody {
  const { body, label } = what;
  const note = `${label} (离线时做的, 未计入)${body.note ? `: ${body.note}` : ''}`;
  return {
    note: note.slice(0, bounds.textLength),
    ...(photoIds.length > 0 ? { photoIds: [...photoIds] } : {}),
    ...(what.kind === 'action' && what.body.place ? { place: what.body.place } : {}),
    ...(body.performedAt ? { performedAt: body.performedAt } : {}),
  };
}

/** Follows from the entry's own key, so that it never changes either. */
export function remarkKeyOf({ key }: Entry): string {
  return `${key}-remark`;
}
