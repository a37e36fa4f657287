import type { Devices } from './devices';
import type { Entry } from './entry';
import type { Shelf } from './shelf';

/** What one sending needs. */
export interface Trip {
  devices: Devices;
  shelf: Shelf;
  /** Asked right before each call, with no wait between: throws Interrupted once it is not this entry's turn. */
  turnOf: (entry: Entry) => void;
}

/** Somebody else is signed in by now, or the outbox was closed. Nothing went wrong. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
