import type { Report } from '@weilinli/contracts';
import type { Entry, EntryProblem, Outbox, What } from '@weilinli/outbox';
import { shortHaptic } from '../../platform/haptic';
import { hasSignal } from '../../platform/signal';
import { trueTime } from '../api/true-time';
import { takeAnswer } from './answers';
import { outbox } from './outbox';
import { type Standing, settled } from './settled';
import { waitFor } from './waited-for';

/** What became of it. `later`: it is kept on the phone and goes by itself when there is signal. */
export type HandedIn =
  | { state: 'sent'; report: Report }
  | { state: 'later'; entry: Entry }
  | { state: 'refused'; problem: EntryProblem }
  | { state: 'conflict'; entry: Entry };

// Somebody who waits longer than this is told that it goes by itself.
const patience = 8000;

/**
 * Keeps it on the phone first, then sends it if that can be done at once. Photos are what the camera gave
 * (`ChosenPhoto.handle`). The time is added here. Throws OutOfSpace with nothing kept.
 */
export async function handIn(what: What, photos: readonly unknown[] = []): Promise<HandedIn> {
  const box = await outbox();
  const entry = await box.add(timed(what), photos);
  const standing = await firstTry(box, entry);
  const known = box.entries().find(({ id }) => id === entry.id) ?? entry;
  switch (standing) {
    case 'sent': {
      const report = takeAnswer(entry.key);
      // Another window of the same browser may have sent it, and heard the answer.
      return report ? { state: 'sent', report } : { state: 'later', entry: known };
    }
    case 'conflict':
      return { state: 'conflict', entry: known };
    case 'refused':
      // Whoever filled it in has it before him still, and is told why.
      await box.remove(entry.id);
      return { state: 'refused', problem: known.problem ?? unexplained };
    case 'later':
    case 'on-its-way':
      shortHaptic();
      return { state: 'later', entry: known };
    default:
      return standing satisfies never;
  }
}

const unexplained: EntryProblem = { code: 'UNEXPECTED', status: 0, detail: '' };

function timed(what: What): What {
  const moment = trueTime().toISOString();
  return what.kind === 'report'
    ? { ...what, body: { capturedAt: moment, ...what.body } }
    : { ...what, body: { performedAt: moment, ...what.body } };
}

async function firstTry(box: Outbox, { id }: Entry): Promise<Standing> {
  const stopWaiting = waitFor(id);
  void box.work();
  try {
    return hasSignal() ? await settled(box, id, after(patience)) : 'later';
  } finally {
    stopWaiting();
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
