import { eventually, must } from '../check';
import type { AlbumPhoto, Phone, Signal } from '../phone';
import type { Device } from '../weapp-vm/device';
import { entriesOn } from './entries';
import type { Mortal } from './mortal';

export interface Life {
  phone: Phone & { kill(): void };
  device: Device;
  mortal: Mortal;
  /** From 0 to 1. */
  chance: () => number;
  photo: () => Promise<AlbumPhoto>;
  /** His newest reports, as the server has them. */
  reports: () => Promise<{ id: string; photos: readonly unknown[] }[]>;
}

export interface Lived {
  /** Entries that were written down. */
  kept: number;
  kills: number;
}

const signals: readonly Signal[] = ['good', 'good', 'good', 'answers-lost', 'none'];
const mostKills = 3;
// A report takes about as many: notes, a photo, questions.
const mostSteps = 24;

/**
 * A rider hands something in while his program is killed, at steps that chance chooses, and started again. Afterwards,
 * with a signal, what was written down has arrived once, with its photo; what was not, has not.
 */
export async function liveThrough(life: Life): Promise<Lived> {
  const { phone, device, mortal, chance, reports } = life;
  const before = new Set(entriesOn(device).keys());
  const known = new Set((await reports()).map(({ id }) => id));
  await phone.open();
  await phone.sees('page-rider', '拍照');
  await phone.signal(signals[Math.floor(chance() * signals.length)] ?? 'good');
  arm(life);
  await unlessDead(life, () => handIn(life));
  let kills = await endIt(life);
  while (kills < mostKills && chance() < 0.5) {
    mortal.revive();
    await phone.signal('good');
    arm(life);
    await unlessDead(life, () => phone.open());
    kills += await endIt(life);
  }

  mortal.revive();
  await phone.signal('good');
  await phone.open();
  await eventually(
    'everything on the phone arrived',
    async () => [...entriesOn(device).values()],
    (states) => states.every((state) => state === 'done'),
  );
  const kept = [...entriesOn(device).keys()].filter((id) => !before.has(id)).length;
  const arrived = (await reports()).filter(({ id }) => !known.has(id));
  must(arrived.length === kept, `${kept} new reports on the server, not ${arrived.length}`);
  must(
    arrived.every(({ photos }) => photos.length === 1),
    'each with its one photo',
  );
  return { kept, kills };
}

function arm({ mortal, chance }: Life): void {
  mortal.dieAt(1 + Math.floor(chance() * mostSteps), chance() < 0.5 ? 'before' : 'after');
}

async function handIn({ phone, photo }: Life): Promise<void> {
  await phone.givePhoto('rider-shoot', await photo());
  await phone.tap('rider-more');
  await phone.tap('rider-manhole');
  await phone.sees('rider-sent', '已收下');
}

/** It goes on for a moment; if chance has not killed it by then, it is killed now. */
async function endIt({ phone, mortal }: Life): Promise<number> {
  for (let turn = 0; turn < 20 && !mortal.isDead(); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  mortal.revive();
  phone.kill();
  return 1;
}

/** Whoever is dead taps nothing; what else goes wrong is told. */
async function unlessDead({ mortal, device }: Life, work: () => Promise<void>): Promise<void> {
  let failed: unknown;
  const working = work().catch((error: unknown) => {
    failed = error;
  });
  let done = false;
  void working.then(() => {
    done = true;
  });
  while (!done && !mortal.isDead()) await new Promise((resolve) => setTimeout(resolve, 10));
  // A finger that is still looking for its button must not find it in the next life.
  device.album.length = 0;
  await working;
  device.album.length = 0;
  if (!mortal.isDead() && failed !== undefined) throw failed;
}
