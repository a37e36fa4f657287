import type { Answer, Call } from '../city/asker';
import type { Known, World } from './model/report';
import type { Person, PlaceName } from './model/words';
import { differences, knownFrom, type Paths, type Seen, seenSelect } from './seen';
import type { WalkStage } from './stage';

/** What happened in all walks together. */
export interface Tally {
  actions: number;
  /** Deeds that were accepted. */
  done: number;
  /** Refusals by their status. */
  refused: Map<number, number>;
  /** What was refused because it may not be: status and deed. */
  illegal: Set<string>;
  /** Transitions of the lifecycle table that were taken. */
  taken: Set<string>;
  reports: number;
}

/** One walk: a city without reports, what the model knows of those that come, and whom to ask. */
export interface Walk {
  stage: WalkStage;
  world: World;
  tally: Tally;
  paths: Paths;
  /** Whoever asks, asks one API and then the other. */
  ask(person: Person, call: Omit<Call, 'at'>): Promise<Answer>;
  /** A report as the database has it. */
  see(report: Pick<Known, 'id'>): Promise<Seen>;
  /** Fails where the database has anything otherwise than the model. */
  compare(): Promise<void>;
  /** A report that was just made. */
  meet(id: string, place: PlaceName): Promise<void>;
}

export function beginWalk(stage: WalkStage, tally: Tally): Walk {
  const world: World = { reports: [], endings: 0, done: new Set() };
  const paths = new Map(stage.people.map(({ id, path }) => [id, path]));
  let turn = 0;
  const seeAll = () => stage.asOwner<Seen>(seenSelect);
  const see = async ({ id }: Pick<Known, 'id'>) => {
    const seen = (await seeAll()).find((one) => one.id === id);
    if (!seen) throw new Error(`report ${id} is gone`);
    return seen;
  };
  return {
    stage,
    world,
    tally,
    paths,
    see,
    ask: (person, call) => {
      const asker = stage.askers.get(person.id);
      if (!asker) throw new Error(`${person.persona} is not signed in`);
      tally.actions += 1;
      return asker.ask({ ...call, at: turn++ });
    },
    compare: async () => {
      const all = await seeAll();
      if (all.length !== world.reports.length) throw new Error(`there are ${all.length} reports`);
      for (const seen of all) {
        const known = world.reports.find(({ id }) => id === seen.id);
        if (known) compareOne(known, seen);
      }
    },
    meet: async (id, place) => {
      tally.reports += 1;
      world.reports.push(knownFrom(await see({ id }), { place, paths }));
    },
  };
}

function compareOne(known: Known, seen: Seen): void {
  known.resolveBy = seen.resolveBy?.getTime() ?? null;
  for (const asked of known.asked.filter(({ id }) => id === '')) {
    const named = seen.asked.find(
      ({ id, kind, by }) =>
        kind === asked.kind && by === asked.by && !known.asked.some((other) => other.id === id),
    );
    asked.id = named?.id ?? '';
  }
  const found = differences(known, seen);
  if (found.length > 0) throw new Error(`of a report that should be ${known.status}: ${found.join('; ')}`);
}
