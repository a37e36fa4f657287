import type { Client } from '@weilinli/client';

/** The device has no room left. What was asked for was not kept. */
export class OutOfSpace extends Error {
  constructor(cause?: unknown) {
    super('no room left on this device', { cause });
    this.name = 'OutOfSpace';
  }
}

/** Photos that wait, by the entry they belong to and a name within it. They survive a restart. */
export interface Files {
  /** Keeps a copy of what was just taken: all of it or nothing. Throws OutOfSpace. */
  save(id: string, name: string, from: unknown): Promise<void>;
  /** What the uploader takes; undefined when the file is not there any more. */
  read(id: string, name: string): Promise<unknown>;
  /** Files that nobody is busy saving now. */
  list(): Promise<{ id: string; name: string }[]>;
  /** All of this entry's. None there: no error. */
  remove(id: string): Promise<void>;
}

/** Short texts by name. Writing replaces all of a text or nothing of it. Throws OutOfSpace. */
export interface Notes {
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

/** The calls that the outbox makes. A client made by `createClient` is one: it takes what Files.read gives. */
export interface OutboxClient {
  uploadPhoto(file: unknown, idempotencyKey: string): Promise<{ id: string }>;
  submitReport: Client<unknown>['submitReport'];
  act: Client<unknown>['act'];
  giveFeedback: Client<unknown>['giveFeedback'];
  sayDuty: Client<unknown>['sayDuty'];
}

export interface Devices {
  files: Files;
  notes: Notes;
  client: OutboxClient;
  clock: () => Date;
  /** From 0 to 1, without 1. */
  chance: () => number;
  /** Never the same twice, on any device; at most 200 letters, digits and hyphens. */
  newId: () => string;
  /** Who is signed in now. */
  personId: () => string | undefined;
}
