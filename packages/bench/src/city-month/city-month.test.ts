import { shippedPointRules, usualSignalRules } from '@weilinli/domain';
import { chanceOf } from './generator/chance';
import { cheatKinds } from './generator/deed';
import { drawMonth, type Event } from './generator/month';
import { soonest } from './generator/queue';
import { openJudge } from './rules/judge';
import { openPhotoMemory } from './rules/photo-memory';
import { monthBegan, simulate } from './simulate';

const size = { seed: 5, share: 0.003, days: 8 };
const rules = { points: shippedPointRules, signals: usualSignalRules };

function told(seed: number): string[] {
  return [...drawMonth({ ...size, seed }).events()].map((event) => `${event.at} ${wordsOf(event)}`);
}

function wordsOf(event: Event): string {
  if (event.what !== 'reported') return event.what;
  const { rider, place, photo, deed } = event.sighting;
  return `${rider.id} ${deed.kind} ${place.longitude} ${place.latitude} ${photo.file} ${photo.look}`;
}

const reportsOf = (seed: number) =>
  [...drawMonth({ ...size, seed }).events()].flatMap((event) =>
    event.what === 'reported' ? [event.sighting] : [],
  );

test('the same seed makes the same month, another one another', () => {
  expect(told(5)).toEqual(told(5));
  expect(told(5)).not.toEqual(told(6));
});

test('everything happens in the order of time', () => {
  const times = [...drawMonth(size).events()].map(({ at }) => at);
  expect(times).toEqual([...times].sort((one, other) => one - other));
});

test('each kind of cheat makes about a twentieth of the reports', () => {
  const reports = reportsOf(5);
  for (const kind of cheatKinds) {
    const share = reports.filter(({ deed }) => deed.kind === kind).length / reports.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.09);
  }
});

test('what comes soonest comes first, and of two at once the one that was there first', () => {
  const chance = chanceOf(1);
  const given = Array.from({ length: 500 }, (_, order) => ({ time: chance.below(50), order }));
  const queue = soonest<(typeof given)[number]>(({ time }) => time);
  for (const one of given) queue.add(one);
  const taken = [...queue.until(24), ...queue.until(50)];
  expect(taken).toEqual([...given].sort((a, b) => a.time - b.time || a.order - b.order));
});

test('look-alikes are found as by comparing each with each', () => {
  // Enough for some copies, and few enough to compare each with each.
  const reports = reportsOf(5).slice(0, 250);
  const memory = openPhotoMemory({ alikeBits: 3 });
  const found = reports.map((report) => memory.recall(report).length);
  const bits = (number: bigint) => BigInt.asUintN(64, number).toString(2).replaceAll('0', '').length;
  const tells = (look: bigint) => bits(look) >= 16 && bits(look) <= 48;
  const expected = reports.map(({ photo }, index) => {
    const before = reports.slice(0, index).map((report) => report.photo);
    const copies = before.filter(({ file }) => file === photo.file);
    const alike = before.filter(
      ({ file, look }) =>
        file !== photo.file && tells(look) && tells(photo.look) && bits(look ^ photo.look) <= 3,
    );
    return Math.min(20, copies.length) + Math.min(20, alike.length);
  });
  expect(found).toEqual(expected);
  expect(found.some((count) => count > 0)).toBe(true);
});

test('nobody is paid twice for one hazard, and only for what was closed', () => {
  const judge = openJudge(rules, monthBegan);
  for (const event of drawMonth(size).events()) {
    const judged = judge.hear(event);
    if (!judged) continue;
    const { hazard, awards } = judged;
    const tellers = awards.filter(({ kind }) => kind === 'found' || kind === 'helped');
    expect(new Set(tellers.map(({ personId }) => personId)).size).toBe(tellers.length);
    const paid = awards.some(({ state }) => state === 'earned' || state === 'held');
    expect(paid).toBe(hazard.fate === 'closed');
  }
});

test('every report is counted once', () => {
  const { tally } = simulate(size, rules);
  const counts = [...tally.ways.values()].flatMap((ways) => [...ways.values()]);
  expect(counts.reduce((sum, { reports }) => sum + reports, 0)).toBe(reportsOf(5).length);
  expect(tally.reports).toBe(reportsOf(5).length);
});
