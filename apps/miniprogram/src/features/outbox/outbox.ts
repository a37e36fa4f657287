import { type Entry, type Outbox, openOutbox } from '@weilinli/outbox';
import { freshKey } from '../../platform/chance';
import { now } from '../../platform/clock';
import { outboxFiles } from '../../platform/outbox-files';
import { outboxNotes } from '../../platform/outbox-notes';
import { client } from '../api/client';
import { signedInPerson } from '../session/signed-in-person';
import { createStore } from '../store';
import { answering, forgetAnswers } from './answers';

const store = createStore<readonly Entry[]>([]);
let opening: Promise<Outbox> | undefined;

/** What whoever is signed in has handed in, oldest first: what waits, and for a while what was sent. */
export const useEntries = store.use;

/** The one outbox of this program: opened once, whoever asks first. */
export function outbox(): Promise<Outbox> {
  opening ??= open().catch((error: unknown) => {
    // Whoever asks next tries again.
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Somebody is signed in: what is his is to be seen, and may go. */
export async function showEntries(): Promise<void> {
  const opened = await outbox();
  store.write(opened.entries());
  await opened.wake();
}

/** Nobody sees what another person has handed in. It stays on the phone until that person is back. */
export function forgetEntries(): void {
  store.write([]);
  forgetAnswers();
}

async function open(): Promise<Outbox> {
  const opened = await openOutbox({
    files: outboxFiles,
    notes: outboxNotes,
    client: answering(client),
    clock: now,
    chance: Math.random,
    newId: freshKey,
    personId: signedInPerson,
  });
  opened.listen(() => store.write(opened.entries()));
  return opened;
}
