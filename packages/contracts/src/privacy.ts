/** What is told to people about their data: a version for good, because it is what they agreed to. */
export interface PrivacyNotice {
  version: number;
  /** From which day it applies: `2026-11-22`. */
  since: string;
  title: string;
  /** The whole of it in three sentences, for whoever reads no more. */
  summary: string[];
  sections: { title: string; lines: string[] }[];
}

/** How somebody stands to the notice that applies now. */
export interface ConsentStanding {
  /** The version that applies now. */
  version: number;
  /** Whether he has agreed to just that version, and has not taken it back. */
  given: boolean;
  /** His last word, whichever version it was about; absent where he has said nothing. */
  last?: { word: ConsentWord; version: number; at: string };
}

export const consentWords = ['given', 'withdrawn'] as const;
export type ConsentWord = (typeof consentWords)[number];

/** Everything stored about oneself, by what it is. Rows are as they are stored; nothing of it is about anybody else. */
export interface OwnData {
  exportedAt: string;
  sections: Record<string, Record<string, unknown>[]>;
}
