import { placesOf } from './cast';
import { answerableBy, circumstancesOf, grantableBy } from './model/allowed';
import type { Brought } from './model/note';
import { inHand, type Known, openAsked, type World } from './model/report';
import { type Candidate, canHelp, canLead, standingsOf } from './model/standing';
import { categoryCodes, type Deed, type Person, placeNames } from './model/words';

const day = 86_400_000;

/** What somebody sends along, what of it counts afterwards, and whether it can be had. */
export interface Parcel {
  body: Record<string, unknown>;
  brought: Brought;
  /** What comes of it although the deed is allowed, where it does not fit; absent: it fits. */
  unfit?: readonly number[];
  /** How many photos have to be taken for it. */
  photo?: boolean;
  /** The place named is the report's own, or far from it. */
  relocated?: Known['place'];
}

export interface Occasion {
  world: World;
  report: Known;
  person: Person;
  people: readonly Person[];
  /** Any whole number: which of several. */
  pick: number;
}

/** Whether somebody was late, his clock says; clocks are proven elsewhere. */
const ifLate: readonly number[] = [200, 409];

const reason = 'other';
const word = '走一遍';

/** Everything that a deed needs, as somebody who knows what he does would send it. */
export function parcelFor(deed: Deed, occasion: Occasion): Parcel {
  const { report, person, pick } = occasion;
  const until = Date.now() + (1 + (pick % 20)) * day;
  switch (deed) {
    case 'accept':
    case 'confirm':
    case 'contest':
    case 'resume':
    case 'unmerge':
    case 'withdraw':
    case 'follow':
    case 'unfollow':
      return { body: {}, brought: {} };
    case 'return':
    case 'decline':
    case 'extend':
    case 'reopen':
      return { body: { reason }, brought: {} };
    case 'supervise':
    case 'remark':
      return { body: { note: word }, brought: {} };
    case 'make-safe':
      return { body: { place: placesOf[report.place] }, brought: {}, photo: true };
    case 'resolve': {
      const faraway = pick % 3 === 0;
      const place = placesOf[faraway ? farFrom(report) : report.place];
      return { body: { place }, brought: { faraway }, photo: true };
    }
    case 'verify passed':
    case 'verify failed':
      return { body: { outcome: deed.slice('verify '.length) }, brought: {} };
    case 'rate':
      return { body: { score: 1 + (pick % 5) }, brought: {} };
    case 'suspend':
      return { body: { reason, until: new Date(until).toISOString() }, brought: { until } };
    case 'assign':
      return handlerParcel(occasion, (who) => canLead(report, { who, within: person }));
    case 'transfer': {
      const { body, ...rest } = handlerParcel(occasion, (who) => canLead(report, { who }));
      return { body: { ...body, reason }, ...rest };
    }
    case 'assign co': {
      const { body, ...rest } = handlerParcel(occasion, (who) => canHelp(report, { who, within: person }));
      return { body: { ...body, as: 'co' }, ...rest };
    }
    case 'assign release': {
      const helps = (who: Candidate) =>
        report.parts.some((part) => !part.lead && part.ended === null && part.who === who.id);
      const { body, ...rest } = handlerParcel(occasion, helps);
      return { body: { ...body, as: 'co', release: true }, ...rest };
    }
    case 'request transfer':
    case 'request suspend':
    case 'request extend':
    case 'request exempt':
      return requestParcel(report, { kind: deed.slice('request '.length), until });
    case 'approve':
      return approvalParcel(occasion, until);
    case 'refuse': {
      const asked = oneOf(answerableBy(report, person), pick);
      return { body: { reason, ...(asked ? { requestId: asked.id } : {}) }, brought: asked ? { asked } : {} };
    }
    case 'recategorise': {
      const others = categoryCodes.filter((code) => code !== report.category);
      const category = oneOf(others, pick) ?? '';
      return { body: { categoryCode: category }, brought: { category } };
    }
    case 'relocate': {
      const others = placeNames.filter((name) => name !== report.place);
      const relocated = oneOf(others, pick) ?? report.place;
      return { body: { place: placesOf[relocated] }, brought: {}, relocated };
    }
    case 'merge':
      return mergeParcel(occasion);
    case 'exempt': {
      const last = report.parts.findLast(({ lead }) => lead);
      const himself = last?.who === person.id || last?.claimedBy === person.id;
      return { body: { note: word }, brought: {}, unfit: himself ? [409] : ifLate };
    }
    default:
      return deed satisfies never;
  }
}

function handlerParcel({ people, pick }: Occasion, fits: (who: Candidate) => boolean): Parcel {
  const everybody = candidatesOf(people);
  const fitting = everybody.filter(fits);
  // Now and then somebody is named who cannot have it.
  const wrong = pick % 11 === 0 || fitting.length === 0;
  const handler = oneOf(wrong ? everybody.filter((who) => !fits(who)) : fitting, Math.floor(pick / 11));
  if (!handler) return { body: {}, brought: {}, unfit: [400, 422] };
  const body = handler.organisation ? { organisationId: handler.id } : { personId: handler.id };
  return { body, brought: { handler }, ...(wrong ? { unfit: [422] } : {}) };
}

/** Grid workers, leaders and organisations. */
function candidatesOf(people: readonly Person[]): Candidate[] {
  const persons = people.filter(({ role }) => role === 'worker' || role === 'leader');
  const organisations = new Set(people.flatMap(({ organisation }) => organisation ?? []));
  return [
    ...persons.map(({ id, path }) => ({ id, path, organisation: false })),
    ...[...organisations].map((id) => ({ id, path: [], organisation: true })),
  ];
}

function requestParcel(report: Known, { kind, until }: { kind: string; until: number }): Parcel {
  const again = openAsked(report).some((asked) => asked.kind === kind);
  return {
    body: {
      kind,
      ...(kind === 'exempt' ? { note: word } : { reason }),
      ...(kind === 'suspend' ? { until: new Date(until).toISOString() } : {}),
    },
    brought: {},
    ...(again ? { unfit: [409] } : kind === 'exempt' ? { unfit: ifLate } : {}),
  };
}

function approvalParcel(occasion: Occasion, until: number): Parcel {
  const { world, report, person, pick } = occasion;
  const grantable = grantableBy(circumstancesOf(world, report, person));
  const asked = oneOf(grantable, pick) ?? oneOf(answerableBy(report, person), pick);
  if (!asked) return { body: {}, brought: {} };
  const { body, brought, ...rest } =
    asked.kind === 'transfer'
      ? handlerParcel(occasion, (who) => canLead(report, { who }))
      : { body: {}, brought: {} };
  const day = asked.kind === 'suspend' ? { until: new Date(until).toISOString() } : {};
  return { body: { ...body, ...day, requestId: asked.id }, brought: { ...brought, asked, until }, ...rest };
}

function mergeParcel({ world, report, person, pick }: Occasion): Parcel {
  const others = world.reports.filter(({ id }) => id !== report.id);
  const isHis = (one: Known) =>
    standingsOf(world, one, person).some((standing) => standing === 'leader' || standing === 'dispatcher');
  const fitting = others.filter(
    (one) => isHis(one) && one.mergedInto === null && inHand.includes(one.status),
  );
  const wrong = pick % 7 === 0 || fitting.length === 0;
  const into = wrong
    ? (oneOf(
        others.filter((one) => !fitting.includes(one)),
        pick,
      ) ?? report)
    : (oneOf(fitting, pick) ?? report);
  return { body: { into: into.id }, brought: { into }, ...(wrong ? { unfit: [409, 422] } : {}) };
}

function farFrom({ place }: Known): Known['place'] {
  return place === 'other-community' ? 'grid-4' : 'other-community';
}

export function oneOf<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % items.length];
}
