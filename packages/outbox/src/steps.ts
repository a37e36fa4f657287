import type { Devices } from './devices';
import type { Conflict, Entry, EntryPhoto, EntryProblem, What } from './entry';
import { evidenceIn } from './evidence';
import { photoIdsOf } from './send-photos';
import type { Verdict } from './verdict';
import { waitAfter } from './waits';

/** With nothing to wait for and nothing wrong. */
export function settled(entry: Entry, state: Entry['state']): Entry {
  const { notBefore: _, problem: __, ...rest } = entry;
  return { ...rest, state, attempts: 0 };
}

/** Waits for the person. */
export function failed(entry: Entry, problem: EntryProblem): Entry {
  return { ...settled(entry, 'failed'), attempts: entry.attempts, problem };
}

/** What becomes of an entry whose sending did not succeed. */
export function afterFailure(
  entry: Entry,
  verdict: Verdict,
  devices: Pick<Devices, 'clock' | 'chance'>,
): Entry {
  if (verdict.means !== 'refused') return later(entry, verdict.problem, devices);
  if (verdict.unlikelyTime) {
    const what = withoutTime(entry.what);
    if (what !== entry.what) return { ...settled(entry, 'queued'), what };
  }
  if (verdict.problem.code === 'PHOTO_UNKNOWN') return withPhotosAgain(entry, verdict.problem, devices);
  if (entry.conflict?.evidence === 'sending') {
    // A remark under this key is there already.
    const isThere = verdict.problem.code === 'IDEMPOTENCY_KEY_REUSED';
    return withEvidence(entry, entry.conflict, isThere ? 'kept' : 'refused');
  }
  const conflict = conflictIn(entry, verdict);
  if (conflict) return withEvidence(entry, conflict, conflict.evidence);
  return failed(entry, verdict.problem);
}

/** A wrong clock is no reason to lose what was seen or done: the time at which it arrives counts. The same: it claims none. */
function withoutTime(what: What): What {
  switch (what.kind) {
    case 'report': {
      const { capturedAt, ...body } = what.body;
      return capturedAt === undefined ? what : { ...what, body };
    }
    case 'action': {
      const { performedAt, ...body } = what.body;
      return performedAt === undefined ? what : { ...what, body };
    }
    case 'feedback': {
      const { performedAt, ...body } = what.body;
      return performedAt === undefined ? what : { ...what, body };
    }
    case 'duty':
      // A word on duty is nothing without its time: one of last week is not said of today.
      return what;
    default:
      return what satisfies never;
  }
}

function later(
  entry: Entry,
  problem: EntryProblem,
  { clock, chance }: Pick<Devices, 'clock' | 'chance'>,
): Entry {
  const attempts = entry.attempts + 1;
  const notBefore = new Date(clock().getTime() + waitAfter(attempts, chance)).toISOString();
  return { ...entry, state: 'queued', attempts, notBefore, problem };
}

/** The server forgets a photo that no report took for a week. Under its own key it comes back as the same one. */
function withPhotosAgain(
  entry: Entry,
  problem: EntryProblem,
  devices: Pick<Devices, 'clock' | 'chance'>,
): Entry {
  const photos = entry.photos.map(({ photoId: _, ...photo }): EntryPhoto => photo);
  return later({ ...entry, photos }, problem, devices);
}

const wentOn = ['ACTION_NOT_ALLOWED', 'STALE_VERSION', 'NOT_FOUND'];
/** Which refusals say that the world went on meanwhile; a report is new, and comes never too late. */
const overtaking: Record<What['kind'], readonly string[]> = {
  report: [],
  action: wentOn,
  feedback: wentOn,
  duty: ['DUTY_WORD_OVER'],
};

/** It is somebody else's, or has ended, or is not to be seen any more; or another word was said since. */
function conflictIn(entry: Entry, { problem, reportStatus }: Verdict): Conflict | undefined {
  if (!overtaking[entry.what.kind].includes(problem.code)) return undefined;
  const { code, status, detail } = problem;
  return {
    code,
    status,
    detail,
    ...(reportStatus ? { reportStatus } : {}),
    evidence: evidenceIn(entry.what, photoIdsOf(entry)),
  };
}

function withEvidence(entry: Entry, conflict: Conflict, evidence: Conflict['evidence']): Entry {
  return {
    ...settled(entry, evidence === 'sending' ? 'queued' : 'failed'),
    conflict: { ...conflict, evidence },
  };
}
