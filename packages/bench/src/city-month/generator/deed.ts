/** The signals against cheating, each of which a kind of cheat is named for. */
export const cheatKinds = [
  'photo-copied',
  'photo-alike',
  'impossible-travel',
  'far-from-photo',
  'burst',
  'shared-device',
  'mutual-feeding',
  'own-made',
] as const;
export type CheatKind = (typeof cheatKinds)[number];

/** What somebody really did, which only the generator knows. */
export interface Deed {
  kind: CheatKind | 'honest';
  /** How he went about it; of honest reports what may look suspicious, or `plain`. */
  way: string;
}
