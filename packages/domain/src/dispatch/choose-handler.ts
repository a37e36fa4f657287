/** Somebody who could handle a report: a grid worker whose area holds the place. */
export interface Candidate {
  readonly personId: string;
  readonly displayName: string;
  readonly areaCode: string;
  /** How many reports he has in hand. */
  readonly openCount: number;
  /** When he was last given one; undefined: never. */
  readonly lastAssignedAt?: Date | undefined;
}

/** Why somebody was chosen, and why the others were not. Kept with the assignment. */
export interface Choice {
  readonly rule: 'grid-worker';
  readonly areaCode: string;
  readonly considered: number;
  readonly reason: 'only-one' | 'least-loaded' | 'longest-idle' | 'first-listed';
  readonly openCount: number;
  readonly others: readonly {
    readonly personId: string;
    readonly because: 'farther-up' | 'more-loaded' | 'less-idle' | 'listed-later';
  }[];
}

export type Dispatch =
  | { readonly handler: Candidate; readonly why: Choice }
  | { readonly handler: undefined; readonly why: { readonly rule: 'nobody-fits'; readonly considered: 0 } };

/** How many of those who were passed over are named in the reasons. */
const othersNamed = 5;

/**
 * Who handles a report: of those whose area holds the place, the deepest area first (the grid before its community),
 * then the fewest in hand, then the longest idle, then by id so that the answer is always the same.
 * `path` is the authority path of the place, root first. Nobody fits: the report waits on the dispatcher's desk.
 */
export function chooseHandler(path: readonly string[], candidates: readonly Candidate[]): Dispatch {
  const fitting = candidates.filter((candidate) => path.includes(candidate.areaCode));
  const ranked = oncePerPerson([...fitting].sort((a, b) => compare(path, a, b)));
  const [handler, ...others] = ranked;
  if (!handler) return { handler: undefined, why: { rule: 'nobody-fits', considered: 0 } };
  return {
    handler,
    why: {
      rule: 'grid-worker',
      areaCode: handler.areaCode,
      considered: ranked.length,
      reason: reasonFor(handler, others),
      openCount: handler.openCount,
      others: others.slice(0, othersNamed).map((other) => ({
        personId: other.personId,
        because: whyNot(path, handler, other),
      })),
    },
  };
}

/** Who has the grid and its community stands twice in the list; his nearest area counts. */
function oncePerPerson(ranked: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return ranked.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

function compare(path: readonly string[], a: Candidate, b: Candidate): number {
  return (
    path.indexOf(b.areaCode) - path.indexOf(a.areaCode) ||
    a.openCount - b.openCount ||
    idleSince(a) - idleSince(b) ||
    (a.personId < b.personId ? -1 : 1)
  );
}

function reasonFor(handler: Candidate, others: readonly Candidate[]): Choice['reason'] {
  const rivals = others.filter((other) => other.areaCode === handler.areaCode);
  if (rivals.length === 0) return 'only-one';
  if (rivals.every((rival) => rival.openCount > handler.openCount)) return 'least-loaded';
  const equals = rivals.filter((rival) => rival.openCount === handler.openCount);
  return equals.every((rival) => idleSince(rival) > idleSince(handler)) ? 'longest-idle' : 'first-listed';
}

function whyNot(
  path: readonly string[],
  handler: Candidate,
  other: Candidate,
): Choice['others'][number]['because'] {
  if (path.indexOf(other.areaCode) < path.indexOf(handler.areaCode)) return 'farther-up';
  if (other.openCount > handler.openCount) return 'more-loaded';
  return idleSince(other) > idleSince(handler) ? 'less-idle' : 'listed-later';
}

function idleSince(candidate: Candidate): number {
  return candidate.lastAssignedAt?.getTime() ?? 0;
}
