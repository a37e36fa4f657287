import type { Chance } from './chance';
import { type CheatKind, cheatKinds } from './deed';
import { type Ground, gridOf, inside, type Spot } from './ground';

/** Somebody who delivers in the city, with his habits. */
export interface Rider {
  id: number;
  /** Where he mostly rides. */
  home: Spot;
  /** Metres, one deviation. */
  reach: number;
  /** Honest reports on an ordinary day. */
  perDay: number;
  /** Metres that his phone is off, one deviation. */
  accuracy: number;
  /** His phone; families share one. */
  phone: number;
  sharesPhone: boolean;
  /** His camera writes where it was, and what he sends has it still. */
  cameraTells: boolean;
  /** He rides where there is no signal now and then. */
  losesSignal: boolean;
  /** The grid that he helps to keep, as a part-time worker. */
  keeps: number | undefined;
  /** The grid whose worker closes what he makes up. */
  friend: number | undefined;
  cheats: CheatKind | undefined;
}

/** Of all riders. Cheats report as much as others besides, which is how they hide. */
const shares = {
  /** For each kind. */
  cheats: 0.018,
  partTime: 0.02,
  family: 0.02,
  tellingCamera: 0.25,
  losingSignal: 0.08,
};

export interface People {
  riders: Rider[];
  /** Who keeps a grid part-time, by the grid. */
  keepers: ReadonlyMap<number, Rider>;
  /** How many cheat in each way. */
  cheats: ReadonlyMap<CheatKind, number>;
}

export function drawPeople(
  { count, reportsPerDay, ground }: { count: number; reportsPerDay: number; ground: Ground },
  chance: Chance,
): People {
  const riders = Array.from({ length: count }, (_, id) => drawRider(id, ground, chance));
  shareCheating(riders, chance);
  sharePhones(riders, chance);
  const keepers = keepGrids(riders, ground, chance);
  makeFriends(riders, { ground, keepers, chance });
  const all = riders.reduce((sum, { perDay }) => sum + perDay, 0);
  for (const rider of riders) rider.perDay *= reportsPerDay / all;
  const cheats = new Map(
    cheatKinds.map((kind) => [kind, riders.filter((rider) => rider.cheats === kind).length]),
  );
  return { riders, keepers, cheats };
}

function drawRider(id: number, { side }: Ground, chance: Chance): Rider {
  return {
    id,
    home: { x: chance.between(0, side), y: chance.between(0, side) },
    reach: Math.min(side / 4, chance.spread(1_500, 0.5)),
    // Most report now and then, a few many times a day: as wherever people do something of their own will.
    perDay: chance.spread(1, 1),
    accuracy: chance.spread(12, 0.6),
    phone: id,
    sharesPhone: false,
    cameraTells: chance.happens(shares.tellingCamera),
    losesSignal: chance.happens(shares.losingSignal),
    keeps: undefined,
    friend: undefined,
    cheats: undefined,
  };
}

/** So many of each kind, at least two, and nobody in two ways. */
function shareCheating(riders: readonly Rider[], chance: Chance): void {
  const each = Math.max(2, Math.round(riders.length * shares.cheats));
  for (const kind of cheatKinds) {
    for (let one = 0; one < each; ) {
      const rider = chance.one(riders);
      if (rider.cheats) continue;
      rider.cheats = kind;
      one += 1;
    }
  }
}

/** Couples who ride with one phone between them, one by day and one by night. */
function sharePhones(riders: readonly Rider[], chance: Chance): void {
  for (let couple = 0; couple < (riders.length * shares.family) / 2; couple++) {
    const [one, other] = [chance.one(riders), chance.one(riders)];
    if (one === other || one.cheats || other.cheats || one.sharesPhone || other.sharesPhone) continue;
    other.phone = one.phone;
    other.home = one.home;
    one.sharesPhone = other.sharesPhone = true;
  }
}

/** A grid has at most one part-time keeper; who creates what he closes is one of them by nature. */
function keepGrids(riders: readonly Rider[], ground: Ground, chance: Chance): ReadonlyMap<number, Rider> {
  const keepers = new Map<number, Rider>();
  const most = ground.gridsAcross ** 2 / 2;
  for (const rider of riders) {
    if (keepers.size >= most) break;
    const isKeeper = rider.cheats === 'own-made' || (!rider.cheats && chance.happens(shares.partTime));
    if (!isKeeper) continue;
    const grid = freeGridNear(rider, { ground, keepers, chance });
    if (grid === undefined) continue;
    rider.keeps = grid;
    keepers.set(grid, rider);
  }
  return keepers;
}

interface Grids {
  ground: Ground;
  keepers: ReadonlyMap<number, Rider>;
  chance: Chance;
}

/** Who feeds and is fed has a friend among the workers of the city's own. */
function makeFriends(riders: readonly Rider[], grids: Grids): void {
  for (const rider of riders)
    if (rider.cheats === 'mutual-feeding') rider.friend = freeGridNear(rider, grids);
}

function freeGridNear({ home }: Rider, { ground, keepers, chance }: Grids): number | undefined {
  for (let away = 200; away < ground.side * 2; away *= 1.3) {
    const spot = { x: home.x + away * chance.normal(), y: home.y + away * chance.normal() };
    const grid = gridOf(ground, inside(ground, spot));
    if (!keepers.has(grid)) return grid;
  }
  return undefined;
}
