/** What the words are made of. */
export interface Telling {
  /** 雨水井盖 · 缺失 */
  hazard: string;
  /** 南湖街道 › 第 9 网格, or the address when there is one */
  place: string;
  number: string;
  /** Who did it; empty where the system did. */
  actor: string;
  handler: string;
  /** Who came to help, or helps no longer; empty where it is about nobody else. */
  helper: string;
  /** The hazard as it was called before. */
  before: string;
  note: string;
  reason: string;
  /** Until when it has to be accepted, if it still has to be. */
  due: Date | null;
  resolveBy: Date | null;
  /** What a handler asked for: 转派, 挂账, 延期, 免责. */
  asked: string;
  /** Until when the clock stands still. */
  until: Date | null;
  /** What speaks against the photo of a fix. */
  doubts: string;
  /** How much time there is for the limit that this is about: 处置还剩 3 小时; empty where it is about none. */
  standing: string;
  /** Whether it is declined by this. */
  declined: boolean;
  /** Whether the reporter has already contested a decline: he can once. */
  contested: boolean;
  /** The number of the other report, where two are merged or taken apart. */
  other: string;
  /** When it happened. */
  at: Date;
}

export type Words = (telling: Telling) => { title: string; body: string };
