import type { Award, SignalName } from '@weilinli/domain';
import { type CheatKind, cheatKinds } from '../generator/deed';
import type { Sighting } from '../generator/hazard';
import type { Judged } from '../rules/judge';
import { reportName } from '../rules/names';

/** Of the reports of one kind and way. */
export interface WayCount {
  reports: number;
  /** Noticed by the signal that is named for the kind; of honest reports by any. */
  noticed: number;
  /** Signals weigh enough that the points wait. */
  held: number;
  /** The handler found nothing, or it was withdrawn: nothing to be paid, whatever was noticed. */
  ended: number;
  /** Paid without anybody's look, and how much. */
  paid: number;
  points: number;
  /** Not over at the end of the month. */
  open: number;
}

export interface Tally {
  reports: number;
  /** By kind, then by way. */
  ways: ReadonlyMap<string, ReadonlyMap<string, WayCount>>;
  /** For each signal: how many reports of which kind it noticed. */
  noticed: ReadonlyMap<SignalName, ReadonlyMap<string, number>>;
  /** Honest reports on which a signal was seen, by what had happened. */
  mistaken: ReadonlyMap<SignalName, ReadonlyMap<string, number>>;
  /** Honest people's honest reports whose points wait, and of whom. */
  wronglyHeld: { reports: number; people: number; byCheats: number };
  /** Reports, or parts in handling them, that wait for a look. */
  looks: number;
}

export interface Tallying {
  add(judged: Judged): void;
  /** Points that each person has earned, and that wait. */
  earned: ReadonlyMap<string, { earned: number; held: number }>;
  result(): Tally;
}

export function openTally(): Tallying {
  const ways = new Map<string, Map<string, WayCount>>();
  const noticed = new Map<SignalName, Map<string, number>>();
  const mistaken = new Map<SignalName, Map<string, number>>();
  const earned = new Map<string, { earned: number; held: number }>();
  const wronged = new Set<number>();
  const wronglyHeld = { reports: 0, byCheats: 0 };
  let reports = 0;
  let looks = 0;

  const addReport = (
    sighting: Sighting,
    { awards, hazard, noticed: found }: Judged,
    status: Award | undefined,
  ) => {
    const { deed, rider } = sighting;
    reports += 1;
    const names = new Set(
      found
        .filter((one) => one.sighting === sighting)
        .flatMap((one) => one.signals.map(({ signal }) => signal)),
    );
    const count = wayCount(ways, deed);
    count.reports += 1;
    if (isCheat(deed.kind) ? names.has(deed.kind) : names.size > 0) count.noticed += 1;
    for (const name of names) {
      increase(noticed, name, deed.kind);
      if (deed.kind === 'honest')
        increase(mistaken, name, rider.cheats ? 'an honest report of a cheat' : deed.way);
    }
    if (awards.every(({ state }) => state === 'pending')) count.open += 1;
    else if (hazard.fate !== 'closed') count.ended += 1;
    if (!status) return;
    if (status.state === 'held') {
      count.held += 1;
      if (deed.kind !== 'honest') return;
      if (rider.cheats) wronglyHeld.byCheats += 1;
      else {
        wronglyHeld.reports += 1;
        wronged.add(rider.id);
      }
    }
    if (status.state === 'earned' && status.points > 0) {
      count.paid += 1;
      count.points += status.points;
    }
  };

  return {
    earned,
    add: (judged) => {
      for (const award of judged.awards) {
        const his = earned.get(award.personId) ?? { earned: 0, held: 0 };
        if (award.state === 'earned') his.earned += award.points;
        if (award.state === 'held') {
          his.held += award.points;
          looks += 1;
        }
        earned.set(award.personId, his);
      }
      for (const sighting of judged.hazard.sightings) {
        const id = reportName(sighting);
        addReport(
          sighting,
          judged,
          judged.awards.find(
            ({ reportId, kind }) => reportId === id && (kind === 'found' || kind === 'helped'),
          ),
        );
      }
    },
    result: () => ({
      reports,
      ways,
      noticed,
      mistaken,
      wronglyHeld: { ...wronglyHeld, people: wronged.size },
      looks,
    }),
  };
}

function isCheat(kind: string): kind is CheatKind {
  return cheatKinds.some((known) => known === kind);
}

function wayCount(ways: Map<string, Map<string, WayCount>>, { kind, way }: Sighting['deed']): WayCount {
  const ofKind = ways.get(kind) ?? new Map<string, WayCount>();
  ways.set(kind, ofKind);
  const count = ofKind.get(way) ?? { reports: 0, noticed: 0, held: 0, ended: 0, paid: 0, points: 0, open: 0 };
  ofKind.set(way, count);
  return count;
}

function increase<K>(of: Map<K, Map<string, number>>, key: K, what: string): void {
  const counts = of.get(key) ?? new Map<string, number>();
  of.set(key, counts);
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
