import type { Entry } from '../entry';
import type { Day } from './day';
import type { Item } from './ledger';
import { persons, type Taken } from './server-side';

/** Everybody comes back once more, with signal, room and time; then all must have arrived, or wait for a word of his. */
export async function settle(day: Day): Promise<void> {
  day.phone.room = undefined;
  for (const person of persons) {
    day.person = person;
    await day.boot();
    for (let round = 0; day.outbox.dueAt() !== undefined; round++) {
      if (round === 30) throw new Error(`${person}'s entries do not come to rest`);
      day.now += 6 * 60_000;
      await day.outbox.wake();
    }
  }
  await day.boot();
}

/** What was promised: nothing lost, nothing doubled, nothing in another's name, in order, nothing left over. */
export async function judge(day: Day, prefix: string): Promise<string[]> {
  const taken = await day.server.taken(prefix);
  const uploaded = await day.server.photos(prefix);
  const entries = day.phone.entries();
  return [
    ...day.ledger.items.flatMap((item) => wrongWith(item, { day, taken, entries })),
    ...wrongPhotos(day, uploaded),
    ...wrongOrder(day, taken),
    ...wrongOnDuty(day, entries),
    ...leftOver(day, entries),
  ];
}

interface Evidence {
  day: Day;
  taken: readonly Taken[];
  entries: readonly Entry[];
}

function wrongWith(item: Item, { day, taken, entries }: Evidence): string[] {
  const name = `${item.person}'s ${item.kind} ${item.markers.join(' ')}`;
  const found = taken.filter(({ marker }) => item.markers.includes(marker));
  const entry = entries.find(({ id }) => id === item.entryId);
  if (found.length > 1) return [`${name} arrived as ${found.map(({ event }) => event).join(' and ')}`];
  if (item.isRefused && (found.length > 0 || entry)) return [`${name} was said not to be kept`];
  const [arrived] = found;
  if (arrived) return wrongWithArrived(item, { name, arrived, entry, lost: day.ledger.lost });
  if (!item.isKept || item.mayBeGone) return [];
  if (!entry) return [`${name} is lost`];
  return waitsRightly(entry, { entries, lost: day.ledger.lost, item })
    ? []
    : [`${name} hangs: ${JSON.stringify(entry)}`];
}

function wrongWithArrived(
  item: Item,
  {
    name,
    arrived,
    entry,
    lost,
  }: { name: string; arrived: Taken; entry: Entry | undefined; lost: ReadonlySet<string> },
): string[] {
  const wrong: string[] = [];
  if (arrived.owner !== item.person) wrong.push(`${name} went in the name of ${arrived.owner}`);
  for (const photo of arrived.photos) {
    if (!item.photos.includes(photo)) wrong.push(`${name} has a photo of something else: ${photo}`);
  }
  for (const photo of item.photos) {
    const isDue = !item.isCorrected && !lost.has(photo);
    if (isDue && !arrived.photos.includes(photo)) wrong.push(`${name} went without ${photo}`);
  }
  if (entry && entry.state !== 'done' && entry.conflict?.evidence !== 'kept' && !item.mayBeGone) {
    wrong.push(`${name} has arrived and does not know it: ${JSON.stringify(entry)}`);
  }
  if (entry?.tookEarlier && !item.isCorrected) wrong.push(`${name} was never corrected`);
  return wrong;
}

/** It waits for the person, with a reason that is true; or for one of the same report that does. */
function waitsRightly(
  entry: Entry,
  { entries, lost, item }: { entries: readonly Entry[]; lost: ReadonlySet<string>; item: Item },
): boolean {
  const { state, problem, conflict, what } = entry;
  if (state === 'failed' && conflict) return conflict.evidence === 'refused';
  if (state === 'failed')
    return problem?.code === 'PHOTO_MISSING' && item.photos.some((photo) => lost.has(photo));
  return (
    state === 'queued' &&
    'reportId' in what &&
    entries.some(
      (other) =>
        'reportId' in other.what &&
        other.what.reportId === what.reportId &&
        other.personId === entry.personId &&
        other.order < entry.order &&
        other.state === 'failed',
    )
  );
}

function wrongPhotos({ ledger }: Day, uploaded: readonly string[]): string[] {
  const known = new Set(ledger.items.flatMap(({ photos }) => photos));
  return uploaded.flatMap((photo, index) => [
    ...(known.has(photo) ? [] : [`nobody has taken the photo ${photo}`]),
    ...(uploaded.indexOf(photo) === index ? [] : [`${photo} is there twice`]),
  ]);
}

/** Of one person's actions on one report, what was handed in first arrived first. */
function wrongOrder({ ledger }: Day, taken: readonly Taken[]): string[] {
  const inOrder = ledger.items.flatMap((item) =>
    item.isRetried
      ? []
      : taken.filter(({ marker, event }) => event !== 'submit' && item.markers.includes(marker)),
  );
  return inOrder.flatMap((one, index) =>
    inOrder
      .slice(index + 1)
      .filter(
        (other) =>
          other.reportId === one.reportId && other.owner === one.owner && other.sequence < one.sequence,
      )
      .map((other) => `${other.marker} came before ${one.marker}`),
  );
}

/** Each word that was kept was heard once, and in the order in which it was said; none but what was said. */
function wrongOnDuty({ ledger, server }: Day, entries: readonly Entry[]): string[] {
  const heard = server.heardOnDuty?.();
  if (!heard) return [];
  const open = entries.filter(({ what, state }) => what.kind === 'duty' && state !== 'done');
  return [
    ...open.map((entry) => `a word on duty hangs: ${JSON.stringify(entry)}`),
    ...ledger.duty.filter((said) => !heard.includes(said)).map((said) => `the word of ${said} is lost`),
    ...heard
      .filter((said, index) => heard.slice(index + 1).some((later) => later <= said))
      .map((said) => `${said} was heard twice or too late`),
  ];
}

function leftOver({ phone }: Day, entries: readonly Entry[]): string[] {
  return [...phone.photos.keys()].flatMap((key) => {
    const entry = entries.find(({ id }) => key.startsWith(`${id}/`));
    const isNeeded = entry && entry.state !== 'done' && entry.conflict?.evidence !== 'kept';
    return isNeeded ? [] : [`${key} lies about`];
  });
}
