import type { Problem } from '@weilinli/contracts';

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute path under the base, with its query. */
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Parsed JSON, the text of a table, or undefined when there is neither. */
  body: unknown;
}

/** How a call goes out: fetch on servers and in browsers, wx.request on phones. Rejects only when there was no answer. */
export type Send = (call: Call) => Promise<Answer>;

/** A photo travels as a form with one file; how a file is held differs by platform. */
export type Upload<File> = (call: Omit<Call, 'body' | 'method'>, file: File) => Promise<Answer>;

/** The API refused, and says why. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** There was no answer: no signal, a time-out, or the server is away. Safe to try again under the same key. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}
