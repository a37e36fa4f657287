import type { DutyAnswer, Report, ReportView } from '@weilinli/contracts';
import type { Entry, EntryProblem, Outbox, What } from '@weilinli/outbox';
import { now } from '../../platform/clock';
import { shortHaptic } from '../../platform/haptic';
import { hasSignal } from '../../platform/signal';
import { signedInPerson } from '../session/signed-in-person';
import { takeAnswer, takeDutyAnswer, takeFeedbackAnswer } from './answers';
import { outbox } from './outbox';
import { type Standing, settled } from './settled';
import { waitFor } from './waited-for';

/** What became of it. `later`: it is kept on the phone and goes by itself when there is signal. */
export type HandedIn<Answer = Report> =
  | { state: 'sent'; report: Answer }
  | { state: 'later'; entry: Entry }
  | { state: 'refused'; problem: EntryProblem }
  | { state: 'conflict'; entry: Entry };

type Of<Kind extends What['kind']> = Extract<What, { kind: Kind }>;

// Somebody who waits longer than this is told that it goes by itself.
const patience = 8000;

/**
 * Keeps it on the phone first, then sends it if that can be done at once. Photos are what the camera gave
 * (`ChosenPhoto.handle`). The time is added here. Throws OutOfSpace with nothing kept.
 */
export function handIn(what: Of<'report' | 'action'>, photos: readonly unknown[] = []): Promise<HandedIn> {
  return keepAndSend({ what, photos, take: takeAnswer });
}

/** The same with a word on a fix: who only follows it is answered what everybody sees. */
export function handInFeedback(what: Of<'feedback'>): Promise<HandedIn<ReportView>> {
  return keepAndSend({ what, photos: [], take: takeFeedbackAnswer });
}

/** The same with a word on one's own duty; the answer is how it stands then. */
export function handInDuty(what: Of<'duty'>): Promise<HandedIn<DutyAnswer>> {
  return keepAndSend({ what, photos: [], take: takeDutyAnswer });
}

interface Handing<Answer> {
  what: What;
  photos: readonly unknown[];
  take: (key: string) => Answer | undefined;
}

async function keepAndSend<Answer>({ what, photos, take }: Handing<Answer>): Promise<HandedIn<Answer>> {
  const box = await outbox();
  const entry = await box.add(timed(what), photos);
  const standing = await firstTry(box, entry);
  const known = box.entries().find(({ id }) => id === entry.id) ?? entry;
  switch (standing) {
    case 'sent': {
      const report = take(entry.key);
      // Another window of the same browser may have sent it, and heard the answer.
      return report ? { state: 'sent', report } : { state: 'later', entry: known };
    }
    case 'conflict':
      return { state: 'conflict', entry: known };
    case 'refused':
      // Whose session ended meanwhile has it on this phone still, unseen: it goes once he is back.
      if (signedInPerson() !== entry.personId) return { state: 'later', entry };
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
  const moment = now().toISOString();
  switch (what.kind) {
    case 'report':
      return { ...what, body: { capturedAt: moment, ...what.body } };
    case 'action':
      return { ...what, body: { performedAt: moment, ...what.body } };
    case 'feedback':
      return { ...what, body: { performedAt: moment, ...what.body } };
    case 'duty':
      return { ...what, body: { performedAt: moment, ...what.body } };
    default:
      return what satisfies never;
  }
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
