import {
  type Award,
  awardsOf,
  type CaseFacts,
  doubtOf,
  type HandledFacts,
  handlingSignals,
  type PointRules,
  type ReportedFacts,
  type Signal,
  type SignalRules,
  submissionSignals,
} from '@weilinli/domain';
import type { Hazard, Sighting } from '../generator/hazard';
import type { Event } from '../generator/month';
import { handlerOf, openHandlings } from './handlings';
import { reportName, riderName } from './names';
import { openRanks } from './ranks';
import { openSubmissions, type Submission } from './submissions';

export interface Rules {
  points: PointRules;
  signals: SignalRules;
}

/** What was noticed about somebody's part in a report. */
export interface Noticed {
  sighting: Sighting;
  personId: string;
  signals: Signal[];
}

/** What a case is worth, once it is over, and what was noticed about it. */
export interface Judged {
  hazard: Hazard;
  awards: Award[];
  noticed: Noticed[];
}

export interface Judge {
  /** Takes in what happened, in the order of time; answers what it decides. */
  hear(event: Event): Judged | undefined;
  /** What has not ended yet. */
  rest(): Judged[];
}

/** A report of a case that is not over. */
interface Reported extends Pick<Submission, 'again'> {
  facts: ReportedFacts;
  noticed: Noticed;
}

/** The product's rules, on the facts of a month in memory. */
export function openJudge({ points, signals: rules }: Rules, monthBegan: number): Judge {
  const submissions = openSubmissions(rules, monthBegan);
  const handlings = openHandlings(rules.mutualFeeding);
  const ranks = openRanks(points);
  const reported = new Map<Hazard, Reported[]>();
  const followed = new Map<Hazard, CaseFacts['followers'][number][]>();
  /** What riders who keep a grid have handled. */
  const kept = new Map<Hazard, HandledFacts>();

  const keep = ({ hazard, at }: { hazard: Hazard; at: number }): void => {
    if (!hazard.keeper) return;
    const { id } = hazard.keeper;
    kept.set(hazard, { personId: riderName(id), ...ranks.ofHandling(id, at) });
  };

  const settle = (hazard: Hazard, status: CaseFacts['status']): Judged => {
    const reports = reported.get(hazard) ?? [];
    const noticed = reports.map((report) => report.noticed);
    const [first] = hazard.sightings;
    const [firstNoticed] = noticed;
    if (status === 'closed' && first && firstNoticed) {
      // He may have reported more of it since, and others from the same phone.
      for (const { noticed: one, again } of reports) one.signals.push(...submissionSignals(again(), rules));
      const found = handlingSignals(handlings.atClosing(hazard), rules);
      firstNoticed.signals.push(...found);
      const personId = handlerOf(hazard);
      if (personId !== firstNoticed.personId) noticed.push({ sighting: first, personId, signals: found });
    }
    const handled = kept.get(hazard);
    const facts: CaseFacts = {
      status,
      dispatched: true,
      rootId: reportName(first),
      reports: reports.map((report) => report.facts),
      followers: followed.get(hazard) ?? [],
      answers: [],
      ...(handled ? { partTimeHandler: handled } : {}),
      doubts: noticed.map(({ sighting, personId, signals }) => ({
        reportId: reportName(sighting),
        personId,
        weight: doubtOf(signals),
      })),
      rulings: [],
    };
    reported.delete(hazard);
    followed.delete(hazard);
    kept.delete(hazard);
    return { hazard, awards: awardsOf(facts, () => points), noticed };
  };

  return {
    hear: (event) => {
      switch (event.what) {
        case 'reported': {
          const { sighting } = event;
          const personId = riderName(sighting.rider.id);
          const facts = {
            id: reportName(sighting),
            reporterId: personId,
            submittedAt: new Date(monthBegan + sighting.at),
            severity: sighting.hazard.kind.severity,
            rulesVersion: 1,
            ...ranks.ofReport(sighting),
          };
          handlings.report(sighting);
          const { facts: seen, again } = submissions.take(sighting);
          const noticed = { sighting, personId, signals: submissionSignals(seen, rules) };
          reported.set(sighting.hazard, [
            ...(reported.get(sighting.hazard) ?? []),
            { facts, noticed, again },
          ]);
          return undefined;
        }
        case 'followed': {
          const { hazard, rider, at } = event;
          const follow = {
            reportId: reportName(hazard.sightings[0]),
            personId: riderName(rider.id),
            followedAt: new Date(monthBegan + at),
            ...ranks.ofFollow(rider.id, at),
          };
          followed.set(hazard, [...(followed.get(hazard) ?? []), follow]);
          return undefined;
        }
        case 'taken on':
          return undefined;
        case 'fixed':
          handlings.fix(event.hazard);
          keep(event);
          return undefined;
        case 'ended':
          return settle(event.hazard, event.hazard.fate);
        default:
          return event satisfies never;
      }
    },
    rest: () => [...reported.keys()].map((hazard) => settle(hazard, 'accepted')),
  };
}
