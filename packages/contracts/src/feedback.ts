import type { FeedbackAnswer } from '@weilinli/domain';
import type { AreaName } from './place';

/**
 * `POST /reports/{id}/feedback`: one tap on whether it is fixed, by who reported it, reported the same or follows it.
 * Answers the report as after an action. Until it is closed the answer may be another one the next time.
 */
export interface GiveFeedback {
  answer: FeedbackAnswer;
  /** A word, if he likes. */
  note?: string;
  /** Which fix he means: `rework` of the report or of its `feedback` when he saw it. Absent: the one that is there. */
  rework?: number;
  /** When he answered, if that was offline: a claim. */
  performedAt?: string;
}

/** What somebody said of a fix; who it was is left out. */
export interface SaidOfFix {
  answer: FeedbackAnswer;
  note?: string;
  at: string;
}

/** How the reader stands to the question whether it is fixed; absent where it is not his to answer and nobody answered. */
export interface ReportFeedback {
  /** He may answer now, for the first time or again. */
  asked: boolean;
  /** Of which fix: how often the report had been reworked before it. */
  rework: number;
  /** What he said of the fix as it stands; absent where he has not, or where it is being worked on again. */
  mine?: SaidOfFix;
  /** What everybody said of it: for those who handle it or answer for it. */
  said?: SaidOfFix[];
}

/** `GET /feedback/rates`: of the reports submitted in [from, to), as for the indices. */
export interface FeedbackRatesQuery {
  areaCode: string;
  /** RFC 3339 instants, at most 366 days apart. */
  from: string;
  to: string;
}

export interface FeedbackRates {
  /** Fixes that were proven by a photo; what was reworked has several. */
  fixes: number;
  /** Those of which somebody said how they are. */
  answered: number;
  /** answered / fixes; null where nothing was fixed: no data. */
  answerRate: number | null;
  /** How often each answer was given. */
  answers: Record<FeedbackAnswer, number>;
  /** `fixed` / all answers; null where nobody answered: no data. */
  satisfaction: number | null;
}

export interface FeedbackRatesAnswer extends FeedbackRates {
  area: AreaName;
  from: string;
  to: string;
  /** Each community of the area, also those without any; `name` is the code where the map no longer knows it. */
  communities: (FeedbackRates & { code: string; name: string })[];
}
