import type { Entry, What } from './entry';

export interface Outbox {
  /**
   * Keeps this and its photos on the device, then answers; sending is work()'s. Photos are what Files.save takes.
   * Throws OutOfSpace with nothing half kept, NobodySignedIn without a person.
   */
  add(what: What, photos?: readonly unknown[]): Promise<Entry>;
  /** Those of who is signed in, oldest first; done ones stay for a while, to be seen. */
  entries(): readonly Entry[];
  /** Called after each change. */
  listen(listener: () => void): () => void;
  /** Sends what is due, one flight at a time: a call during a flight joins it. By timer. */
  work(): Promise<void>;
  /** Forgets the waits, but those that the server has asked for, and works: on show, when there is signal again. */
  wake(): Promise<void>;
  /** When work() has something to do by itself; undefined: nothing waits. In the past: now. */
  dueAt(): Date | undefined;
  /** Makes a failed or waiting entry due now. False: it is on its way, or done, or its evidence is kept already. */
  retry(id: string): Promise<boolean>;
  /**
   * Another wording, other photos; then it is due now. False: it is on its way, also as a remark, or done. Throws
   * OutOfSpace with nothing changed.
   */
  correct(id: string, body: What['body'], photos?: PhotoChange): Promise<boolean>;
  /** On purpose: the entry and its photos are gone. False: it is on its way. */
  remove(id: string): Promise<boolean>;
  /** Everything of this person's, as when the account is erased. */
  forgetPerson(personId: string): Promise<void>;
  /** Ends after the call in flight. */
  close(): void;
}

export interface PhotoChange {
  /** What Files.save takes. */
  add?: readonly unknown[];
  /** Names. */
  drop?: readonly string[];
}

/** Somebody has to be signed in: what is kept belongs to a person. */
export class NobodySignedIn extends Error {
  constructor() {
    super('nobody is signed in');
    this.name = 'NobodySignedIn';
  }
}
