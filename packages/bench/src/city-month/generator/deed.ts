import { type SignalName, signalNames } from '@weilinli/domain';

/** Each signal against cheating, for which a kind of cheat is named. */
export const cheatKinds = signalNames;
export type CheatKind = SignalName;

/** What somebody really did, which only the generator knows. */
export interface Deed {
  kind: CheatKind | 'honest';
  /** How he went about it; of honest reports what may look suspicious, or `plain`. */
  way: string;
}
