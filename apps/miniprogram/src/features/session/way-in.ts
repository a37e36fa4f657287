/** A report that somebody was led to by a link while nobody was signed in. */
export interface WayIn {
  reportId: string;
  /** Whose session ended there: whoever else signs in does not go on where he was. */
  personId?: string;
}

let remembered: WayIn | undefined;

/** Once somebody is signed in he gets there. Undefined: he does not. */
export function rememberWayIn(way: WayIn | undefined): void {
  remembered = way;
}

/** Where who has just signed in was led to, once. */
export function takeWayIn(personId: string): string | undefined {
  const way = remembered;
  remembered = undefined;
  if (!way || (way.personId !== undefined && way.personId !== personId)) return undefined;
  return way.reportId;
}
