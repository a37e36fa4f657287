import type { Entry } from './entry';
import { remarkKeyOf, remarkOf } from './evidence';
import { PhotoFailed, photoIdsOf, sendPhotos } from './send-photos';
import { afterFailure, failed, settled } from './steps';
import { resultOf, submitEntry } from './submit-entry';
import { Interrupted, type Trip } from './trip';
import { verdictOn } from './verdict';

/** Whether the next entry is worth a try. */
export type Carried = 'on' | 'stop';

/** Takes an entry as far as it comes: its photos, then itself, or what is left of it as a remark. */
export async function carryEntry(trip: Trip, entry: Entry): Promise<Carried> {
  try {
    const ready = await sendPhotos(trip, entry);
    if (ready.conflict?.evidence === 'sending') await remark(trip, ready);
    else await submit(trip, ready);
    return 'on';
  } catch (error) {
    if (error instanceof Interrupted) return 'stop';
    return noteFailure(trip, entry.id, error);
  }
}

async function submit(trip: Trip, entry: Entry): Promise<void> {
  if (entry.photos.length > 0 && photoIdsOf(entry).length === 0) {
    const problem = {
      code: 'PHOTO_MISSING',
      status: 0,
      detail: 'none of the photos is on this device any more',
    };
    return trip.shelf.note(failed(entry, problem));
  }
  const leaving: Entry = { ...entry, state: 'submitting', sent: true };
  await trip.shelf.note(leaving);
  const { result, tookEarlier } = await submitEntry(trip, leaving);
  const known = result ? { result } : {};
  await trip.shelf.note({ ...settled(leaving, 'done'), ...known, ...(tookEarlier ? { tookEarlier } : {}) });
  await trip.devices.files.remove(entry.id);
}

async function remark(trip: Trip, entry: Entry): Promise<void> {
  const { what, conflict } = entry;
  if (!('reportId' in what) || !conflict) return;
  trip.turnOf(entry);
  const body = remarkOf(what, photoIdsOf(entry));
  const result = resultOf(await trip.devices.client.act(what.reportId, 'remark', body, remarkKeyOf(entry)));
  await trip.shelf.note({ ...settled(entry, 'failed'), result, conflict: { ...conflict, evidence: 'kept' } });
  await trip.devices.files.remove(entry.id);
}

async function noteFailure({ shelf, devices }: Trip, id: string, error: unknown): Promise<Carried> {
  const entry = shelf.find(id);
  if (!entry) return 'on';
  const ofPhoto = error instanceof PhotoFailed ? { photo: error.photo } : {};
  const verdict = verdictOn(error instanceof PhotoFailed ? error.cause : error);
  const told = { ...verdict, problem: { ...verdict.problem, ...ofPhoto } };
  await shelf.note(afterFailure(entry, told, devices));
  return verdict.means === 'offline' ? 'stop' : 'on';
}
