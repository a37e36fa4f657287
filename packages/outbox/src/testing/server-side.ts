import type { OutboxClient } from '../devices';

/** Who uses the phone, one after the other. */
export const persons = ['courier-1', 'worker-1'] as const;
export type Person = (typeof persons)[number];

/** Something that the server has taken. */
export interface Taken {
  /** From what was written: which of all that was handed in. */
  marker: string;
  owner: Person;
  /** Action's name; `submit` for a report. */
  event: string;
  reportId: string;
  /** Of a report's history: what came first has the smaller one. */
  sequence: number;
  /** As they were kept on the phone. */
  photos: readonly string[];
}

/** The server as a proof needs it: one in memory that is honest, or the real one. */
export interface ServerSide {
  /** Calls in this person's name. Photos are texts. */
  clientOf(person: Person): OutboxClient;
  /** A report that the worker has to handle; its id. */
  newTask(): Promise<string>;
  /** A report of the courier's that the worker has fixed; its id. */
  newFix(): Promise<string>;
  /** To somebody else. */
  reassign(reportId: string): Promise<void>;
  /** Photos that no report took are swept, as after a week. */
  forgetPhotos(): Promise<void>;
  /** Everything marked with this beginning. */
  taken(prefix: string): Promise<readonly Taken[]>;
  /** Photos beginning so that are there, each as often as it is. */
  photos(prefix: string): Promise<readonly string[]>;
  /** When each word on the worker's duty was said that was heard, in the order in which they came; where that is known. */
  heardOnDuty?(): readonly string[];
}

/** What was written to be found again. */
export function markerIn(text: string | undefined | null): string | undefined {
  return /#[a-z0-9]+-\d+/.exec(text ?? '')?.[0];
}
