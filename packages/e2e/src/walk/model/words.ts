/** Where the walk's reports lie, and what they are of. Facts of the map and the catalogue, not of the lifecycle. */
export const placeNames = ['grid-4', 'grid-3', 'other-community', 'other-district'] as const;
export type PlaceName = (typeof placeNames)[number];

export interface CategoryFacts {
  /** What is fenced off first. */
  dangerous: boolean;
  /** How many have to agree to more time. */
  approvals: number;
  /** Not shown to people who have nothing to do with it. */
  hidden: boolean;
}

export const categories: Readonly<Record<string, CategoryFacts>> = {
  P0103: { dangerous: true, approvals: 1, hidden: false },
  E0505: { dangerous: true, approvals: 2, hidden: false },
  P0181: { dangerous: false, approvals: 1, hidden: false },
  L07: { dangerous: false, approvals: 1, hidden: true },
};
export const categoryCodes = Object.keys(categories);

/** Whoever walks, with the one role that he has. */
export interface Person {
  persona: string;
  id: string;
  role: 'citizen' | 'worker' | 'leader' | 'dispatcher' | 'member' | 'admin';
  /** Where his role counts, the whole path, the city first. */
  path: readonly string[];
  /** For which organisation he works. */
  organisation?: string;
}

/** Every way of doing something that somebody can try. */
export const deeds = [
  'accept',
  'return',
  'decline',
  'assign',
  'assign co',
  'assign release',
  'transfer',
  'make-safe',
  'resolve',
  'verify passed',
  'verify failed',
  'confirm',
  'contest',
  'reopen',
  'rate',
  'suspend',
  'resume',
  'extend',
  'request transfer',
  'request suspend',
  'request extend',
  'request exempt',
  'approve',
  'refuse',
  'supervise',
  'recategorise',
  'relocate',
  'merge',
  'unmerge',
  'withdraw',
  'follow',
  'unfollow',
  'exempt',
  'remark',
] as const;
export type Deed = (typeof deeds)[number];

/** Of the action in the address, without the way of doing it. */
export function actionOf(deed: Deed): string {
  return deed.split(' ')[0] ?? deed;
}
