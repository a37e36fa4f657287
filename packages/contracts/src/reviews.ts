import type { RulingReason, SignalName, Status, Verdict } from '@weilinli/domain';
import type { AreaName } from './place';
import type { CategoryName } from './reports';

/**
 * Points that wait for a person's look. `waiting`: nobody has looked yet; `decided`; `appealed`: whose points they are
 * does not agree, and nobody has answered yet; `answered`, which is the last word.
 */
export const reviewStates = ['waiting', 'decided', 'appealed', 'answered'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Something that was noticed. It proves nothing: a person looks. */
export interface NoticedSignal {
  signal: SignalName;
  weight: number;
  /** One Chinese sentence, with its figures. */
  reason: string;
  at: string;
}

/** What a reviewer said. */
export interface ReviewWord {
  verdict: Verdict;
  /** For the person whose points they are. */
  note: string;
  at: string;
}

/** What both sides see of a review. */
interface ReviewOf {
  id: string;
  state: ReviewState;
  report: { id: string; number: string; status: Status; category: CategoryName; thumbnailUrl?: string };
  /** For having reported it, or for having handled it. */
  part: 'reporter' | 'handler';
  /** Since when the points wait. */
  openedAt: string;
  decision?: ReviewWord;
  appeal?: { note: string; at: string };
  answer?: ReviewWord;
}

/** For those who answer for the area of the report; to its leaders only where nothing speaks against who handled it. */
export interface Review extends ReviewOf {
  person: { id: string; displayName: string };
  area: AreaName;
  /** All weights together. */
  weight: number;
  signals: NoticedSignal[];
  /** What the one who asks may do now; nobody judges himself, and nobody answers an appeal against himself. */
  may: ('decide' | 'answer')[];
  /** Why he may not, where it waits and he had a part in the case: he passed its fix, had it in hand or gave it to his own. */
  mayNot?: string;
}

/** For the person whose points they are. */
export interface OwnReview extends ReviewOf {
  /** What is looked at, in plain words and without figures. */
  because: string[];
  mayAppeal: boolean;
}

export interface ReviewsQuery {
  /** `open` (unless told): what waits for the reader's word, the oldest first; `all`: everything, the newest first. */
  scope?: 'open' | 'all';
  limit?: number;
  cursor?: string;
}

export interface DecideReview {
  /** `pay`: as if nothing had been noticed; `void`: nothing is paid. */
  verdict: Verdict;
  /** Absent: `genuine` for what is paid, `other` for what is not. */
  reason?: RulingReason;
  /** For the person whose points they are. */
  note: string;
}

export interface AppealReview {
  note: string;
}
