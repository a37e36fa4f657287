import type { PlaceName } from './words';

export const inHand = ['submitted', 'dispatched', 'accepted', 'suspended', 'resolved'];

/** Somebody's part in a report, from when he got it until it was over. */
export interface Part {
  lead: boolean;
  /** A person's id, or an organisation's. */
  who: string;
  organisation: boolean;
  claimedBy: string | null;
  accepted: boolean;
  ended: string | null;
  /** Under which area he got it. */
  path: readonly string[];
  /** Which ending it was: parts that ended together come back together. */
  endedWith?: number;
}

/** What somebody asked for. */
export interface Asked {
  id: string;
  kind: 'transfer' | 'suspend' | 'extend' | 'exempt';
  by: string;
  approvals: string[];
  state: 'open' | 'approved' | 'refused' | 'lapsed';
}

/** A report as the model has it: what a person would note of it on a card. */
export interface Known {
  id: string;
  reporter: string;
  place: PlaceName;
  /** Its authority path, the city first. */
  path: readonly string[];
  /** Areas just beside it. */
  beside: readonly string[];
  category: string;
  status: string;
  parts: Part[];
  asked: Asked[];
  followers: string[];
  everAccepted: boolean;
  madeSafe: boolean;
  fixedBy: string | null;
  verified: boolean;
  /** The after-photo was taken elsewhere. */
  doubted: boolean;
  /** The reporter has said yes, and a leader's word is still missing. */
  agreed: boolean;
  rework: number;
  transfers: number;
  extensions: number;
  bound: boolean;
  declineContested: boolean;
  rated: boolean;
  mergedInto: string | null;
  /** By way of which other reports it was merged into that one, the nearest first. */
  way: string[];
  /** How it was when it was merged. */
  before?: { status: string; endedWith: number };
  /** Until when it is put off. Milliseconds. */
  until: number | null;
  /** How long ago it was fixed and closed, as far as time was made to pass. Milliseconds. */
  fixedFor: number;
  closedFor: number;
  closedWith: number;
  /** Nobody was found for it, so the system goes on looking. */
  waits: boolean;
  /** As the database says: clocks are proven elsewhere. */
  resolveBy: number | null;
  /** It was fixed after that: somebody can be exempted. Only what is tried hangs on it. */
  late: boolean;
}

/** Everything of one walk. */
export interface World {
  reports: Known[];
  /** Counts endings. */
  endings: number;
  /** What has been done so far, to a report in which status and as what. */
  done: Set<string>;
}

export function leadOf(report: Known): Part | undefined {
  return report.parts.find(({ lead, ended }) => lead && ended === null);
}

export function isOverdue({ resolveBy }: Known): boolean {
  return resolveBy !== null && Date.now() > resolveBy;
}

export function openAsked(report: Known): Asked[] {
  return report.asked.filter(({ state }) => state === 'open');
}

/** Who reported the same, and it was merged into this one. */
export function twinsOf({ reports }: World, { id }: Known): Known[] {
  return reports.filter(({ mergedInto }) => mergedInto === id);
}

export function followersOf(world: World, report: Known): Set<string> {
  return new Set([report, ...twinsOf(world, report)].flatMap(({ followers }) => followers));
}
