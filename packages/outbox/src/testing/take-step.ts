import type { Entry, What } from '../entry';
import { type Day, otherOf, unlessFull } from './day';
import type { Item } from './ledger';
import type { Deed, Step } from './steps';
import { actionOf, answerOf, reportOf } from './what-is-said';

export async function takeStep(day: Day, { deed, faults, kill }: Step): Promise<void> {
  day.line.befalls(faults);
  day.phone.killAt(kill);
  await doIt(day, deed, { kill });
  day.line.befalls([]);
  day.phone.killAt(undefined);
}

async function doIt(day: Day, deed: Deed, { kill }: Pick<Step, 'kill'>): Promise<void> {
  switch (deed.do) {
    case 'report':
      return handIn(day, { item: begin(day, 'report', deed.photos), whatOf: reportOf });
    case 'report-during-work': {
      const item = begin(day, 'report', deed.photos);
      const working = day.outbox.work();
      // Killed together with what is handed in meanwhile.
      working.catch(() => undefined);
      await handIn(day, { item, whatOf: reportOf });
      await day.survive((outbox) => outbox.work());
      return;
    }
    case 'act': {
      const reportId = await taskAt(day, deed.task);
      const item = begin(day, 'action', deed.photos);
      return handIn(day, {
        item,
        whatOf: (marker) => actionOf({ reportId, action: deed.action, marker, now: day.now }),
      });
    }
    case 'answer': {
      const reportId = await fixAt(day, deed.fix);
      const item = begin(day, 'feedback', 0);
      return handIn(day, { item, whatOf: (marker) => answerOf({ reportId, answer: deed.answer, marker }) });
    }
    case 'duty':
      return sayDuty(day, deed.onDuty ? 'on' : 'off');
    case 'work':
      return void (await day.survive((outbox) => outbox.work()));
    case 'wake':
      return void (await day.survive((outbox) => outbox.wake()));
    case 'restart':
      return day.boot(kill);
    case 'switch-person':
      day.person = otherOf(day.person);
      return;
    case 'forget-photos':
      return day.server.forgetPhotos();
    case 'free':
      day.phone.room = undefined;
      return;
    case 'fill':
      day.phone.room = day.phone.used() + deed.left;
      return;
    case 'time-passes':
      day.now += deed.minutes * 60_000;
      return;
    case 'lose-file':
      return loseFile(day, deed.pick);
    case 'reassign':
      if (day.tasks.length > 0) await day.server.reassign(picked(day.tasks, deed.pick) ?? '');
      return;
    case 'retry':
      return onEntry(day, deed.pick, async (entry, item) => {
        item.isRetried = true;
        await day.survive((outbox) => outbox.retry(entry.id));
      });
    case 'remove':
      return onEntry(day, deed.pick, async (entry, item) => {
        const outcome = await day.survive((outbox) => outbox.remove(entry.id));
        if (outcome !== false) item.mayBeGone = true;
      });
    case 'correct':
      return onEntry(day, deed.pick, (entry, item) => correct(day, { entry, item, deed }));
    default:
      return deed satisfies never;
  }
}

function begin(day: Day, kind: Item['kind'], photos: number): Item {
  return day.ledger.begin({ person: day.person, kind, photos });
}

async function handIn(
  day: Day,
  { item, whatOf }: { item: Item; whatOf: (marker: string) => What },
): Promise<void> {
  const what = whatOf(item.markers[0] ?? '');
  const added = await unlessFull(day.survive((outbox) => outbox.add(what, item.photos)));
  if (added === 'full') item.isRefused = true;
  else if (added !== 'killed') {
    item.isKept = true;
    item.entryId = added.id;
  }
}

/** Of the worker's duty each word is known by its time. */
async function sayDuty(day: Day, word: 'on' | 'off'): Promise<void> {
  // A server that tells nothing of it would only send the worker's tasks elsewhere.
  if (day.person !== 'worker-1' || !day.server.heardOnDuty) return;
  day.now += 1;
  const performedAt = new Date(day.now).toISOString();
  const what: What = { kind: 'duty', label: word, body: { onDuty: word === 'on', performedAt } };
  const added = await unlessFull(day.survive((outbox) => outbox.add(what)));
  if (added !== 'full' && added !== 'killed') day.ledger.duty.push(performedAt);
}

async function correct(
  day: Day,
  { entry, item, deed }: { entry: Entry; item: Item; deed: Extract<Deed, { do: 'correct' }> },
): Promise<void> {
  // Words on a fix come without photos.
  const { marker, photos } = day.ledger.reword(entry.what.kind === 'feedback' ? 0 : deed.add);
  const words = entry.what.kind === 'report' ? { description: marker } : { note: marker };
  const [first] = entry.photos;
  const drop = deed.drop && first && entry.photos.length + deed.add > 1 ? [first.name] : [];
  const change = { add: photos, drop };
  const body = { ...entry.what.body, ...words };
  const outcome = await unlessFull(day.survive((outbox) => outbox.correct(entry.id, body, change)));
  if (outcome === 'full' || outcome === false) return;
  // Killed at it, both wordings are possible.
  item.isCorrected = true;
  item.isRetried = true;
  item.markers.push(marker);
  item.photos.push(...photos);
}

async function onEntry(
  day: Day,
  pick: number,
  work: (entry: Entry, item: Item) => Promise<void>,
): Promise<void> {
  const entry = picked(day.outbox.entries(), pick);
  const item = entry && day.ledger.of(entry.id);
  if (entry && item) await work(entry, item);
}

function loseFile({ phone, ledger }: Day, pick: number): void {
  const key = picked([...phone.photos.keys()], pick);
  if (key === undefined) return;
  ledger.lost.add(phone.photos.get(key) ?? '');
  phone.photos.delete(key);
}

async function taskAt({ tasks, server }: Day, index: number): Promise<string> {
  const known = tasks[index] ?? (tasks.length <= index ? undefined : tasks[0]);
  if (known !== undefined) return known;
  const id = await server.newTask();
  tasks.push(id);
  return id;
}

async function fixAt({ fixes, server }: Day, index: number): Promise<string> {
  const known = fixes[index] ?? fixes[0];
  if (known !== undefined && (index < fixes.length || fixes.length > 1)) return known;
  const id = await server.newFix();
  fixes.push(id);
  return id;
}

function picked<T>(all: readonly T[], pick: number): T | undefined {
  return all[pick % Math.max(1, all.length)];
}
