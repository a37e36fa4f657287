import { type Need, type RequestKind, transitions, type Variant } from '@weilinli/domain';
import { actionOf, type Deed } from './deeds';

/** What is being done: a deed, and of an answer or a request to what. */
export interface Asked {
  deed: Deed;
  kind?: RequestKind | undefined;
  /** Beside what the table says: of a pause whose day has passed while nobody answered, another day. */
  alsoNeeds?: readonly Need[];
}

const optionalPhotos: readonly Deed[] = ['contest', 'remark', 'verify', 'reopen'];

/** What the sheet asks for: by the table, for the way in which it is done. A word is always welcome. */
export function asksFor({ deed, kind, alsoNeeds = [] }: Asked): { needs: readonly Need[]; photos: boolean } {
  const needs = [...needsOfWay(deed, kind), ...alsoNeeds];
  return { needs, photos: needs.includes('photo') || optionalPhotos.includes(deed) };
}

function needsOfWay(deed: Deed, kind: RequestKind | undefined): readonly Need[] {
  if (deed === 'request' && kind === undefined) return ['kind'];
  const rows = transitions.filter(
    ({ action, variant }) => action === actionOf(deed) && inThisWay(deed, variant, kind),
  );
  return [...new Set(rows.flatMap(({ needs }) => needs))];
}

function inThisWay(deed: Deed, variant: Variant | undefined, kind: RequestKind | undefined): boolean {
  switch (deed) {
    case 'request':
    case 'approve':
      return variant === kind;
    case 'assign':
      return variant === undefined;
    case 'co-handler':
    case 'release':
      return variant === 'co';
    default:
      return true;
  }
}

/** Whether the deed can be done at once, without asking anything. */
export function goesAtOnce(asked: Asked): boolean {
  return asked.deed === 'approve' ? asksFor(asked).needs.length === 0 : atOnce.includes(asked.deed);
}

const atOnce: readonly Deed[] = ['accept', 'confirm', 'follow', 'unfollow'];
