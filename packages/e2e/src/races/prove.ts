import { takePhoto } from '../walk/attempt';
import { oneOf } from '../walk/bring';
import { placesOf } from '../walk/cast';
import type { Person } from '../walk/model/words';
import { settle } from '../walk/settle';
import type { WalkStage } from '../walk/stage';
import { type Racer, type RaceTally, race } from './race';

export interface RaceFigures extends RaceTally {
  reports: number;
  seconds: number;
  /** Calls a second, both APIs together. */
  rate: number;
}

/** Calls for each report, in two races of the same size. */
export const callsPerReport = 20;
const perRace = callsPerReport / 2;
/** So many reports are raced for side by side. */
const lanes = 8;

/** People compete for reports through two APIs: one winner each, and nothing is broken afterwards. */
export async function proveRaces(stage: WalkStage, { reports }: { reports: number }): Promise<RaceFigures> {
  const tally: RaceTally = { calls: 0, won: 0, lost: 0 };
  const begin = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < reports) await raceForOne(stage, tally, next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - begin) / 1000;
  await settle(stage, { taken: new Set() });
  return { reports, ...tally, seconds: Math.round(seconds), rate: Math.round(tally.calls / seconds) };
}

/** Who gets it first, or takes it back; then who fixes it first, or is relieved of it. */
async function raceForOne(stage: WalkStage, tally: RaceTally, number: number): Promise<void> {
  const reporter = named(stage, 'courier-1');
  const report = await submit(stage, reporter);
  const first = number % 2 === 0 ? takingOrWithdrawing : oneDecision;
  await race(stage, tally, { reportId: report.id, racers: first(stage, report), winners: 1 });
  const handler = await takenOn(stage, report.id);
  const racers = await fixingOrRelieving(stage, handler ?? report.handler);
  await race(stage, tally, { reportId: report.id, racers, winners: handler ? 1 : 0 });
}

interface Submitted {
  id: string;
  version: number;
  handler: Person;
}

async function submit(stage: WalkStage, reporter: Person): Promise<Submitted> {
  const body = {
    categoryCode: 'P0181',
    place: placesOf['grid-4'],
    photoIds: [await takePhoto(stage, reporter.id)],
  };
  const { status, said } = await ask(stage, reporter, { method: 'POST', path: '/reports', body });
  const report = said as { id: string; version: number; assignee?: { id: string } };
  const handler = stage.people.find(({ id }) => id === report.assignee?.id);
  if (status !== 201 || !handler) throw new Error(`nobody got the report: ${JSON.stringify(said)}`);
  return { id: report.id, version: report.version, handler };
}

/** Whoever is first, the other comes too late: by the status alone. */
function takingOrWithdrawing(stage: WalkStage, { handler }: Submitted): Racer[] {
  const racers = [
    { person: handler, action: 'accept', body: {} },
    { person: named(stage, 'courier-1'), action: 'withdraw', body: {} },
  ];
  return Array.from({ length: perRace }, (_, index) => oneOf(racers, index)).filter(isThere);
}

/** Everybody has decided on the same version of it. */
function oneDecision(stage: WalkStage, { handler, version }: Submitted): Racer[] {
  const other = handler.persona === 'worker-1' ? 'worker-2' : 'worker-1';
  const body = { version, personId: named(stage, other).id };
  const racers = [
    { person: handler, action: 'accept', body: { version } },
    { person: named(stage, 'courier-1'), action: 'withdraw', body: { version } },
    { person: named(stage, 'leader-1'), action: 'assign', body },
    { person: named(stage, 'dispatcher-1'), action: 'assign', body },
    { person: named(stage, 'city-1'), action: 'assign', body },
  ];
  return Array.from({ length: perRace }, (_, index) => oneOf(racers, index)).filter(isThere);
}

async function fixingOrRelieving(stage: WalkStage, handler: Person): Promise<Racer[]> {
  const other = handler.persona === 'worker-1' ? 'worker-2' : 'worker-1';
  const racers: Racer[] = [
    { person: named(stage, 'dispatcher-1'), action: 'assign', body: { personId: named(stage, other).id } },
  ];
  while (racers.length < perRace) {
    const photoIds = [await takePhoto(stage, handler.id)];
    racers.push({ person: handler, action: 'resolve', body: { photoIds, place: placesOf['grid-4'] } });
  }
  // Whoever begins is not always the same.
  const shift = Math.floor(Math.random() * perRace);
  return [...racers.slice(shift), ...racers.slice(0, shift)];
}

/** Sees to it that somebody has accepted it; undefined where it was taken back. */
async function takenOn(stage: WalkStage, id: string): Promise<Person | undefined> {
  const { said } = await ask(stage, named(stage, 'dispatcher-1'), { method: 'GET', path: `/reports/${id}` });
  const { status, assignee } = said as { status: string; assignee?: { id: string } };
  const handler = stage.people.find((person) => person.id === assignee?.id);
  if (status === 'withdrawn') return undefined;
  if (!handler) throw new Error(`a report that is ${status} has no handler`);
  if (status === 'dispatched') {
    await ask(stage, handler, { method: 'POST', path: `/reports/${id}/actions/accept` });
  }
  return handler;
}

function named({ people }: Pick<WalkStage, 'people'>, persona: string): Person {
  const person = people.find((one) => one.persona === persona);
  if (!person) throw new Error(`there is no ${persona}`);
  return person;
}

async function ask(
  { askers }: WalkStage,
  { id }: Person,
  call: { method: 'GET' | 'POST'; path: string; body?: object },
) {
  const asker = askers.get(id);
  if (!asker) throw new Error('he is not signed in');
  return asker.ask({ ...call, at: Math.floor(Math.random() * 2) });
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
