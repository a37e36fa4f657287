import { distanceMetres } from '../../geo';
import type { Candidate } from '../candidate';
import type { DispatchQuestion } from '../choice';
import type { DispatchRule, Target } from '../rules';

interface Plain {
  rule: string;
  lead: string;
  co: string[];
}

/** The choice written down as plainly as possible, one sieve after the other. It knows UTC+8 and Tuesdays only. */
export function plainChoice(
  rules: readonly DispatchRule[],
  asked: DispatchQuestion,
  candidates: readonly Candidate[],
): Plain | undefined {
  const there = candidates.filter(
    (one) =>
      one.onDuty &&
      !one.onLeave &&
      !(one.loadLimit !== undefined && one.openCount >= one.loadLimit) &&
      !asked.passedOver?.has(one.id),
  );
  const others = there.filter(({ id }) => id !== asked.reporterId);
  for (const people of [others, there]) {
    for (const rule of rules.filter((one) => matches(one, asked))) {
      const lead = bestOf(rule.lead, asked, people);
      if (!lead) continue;
      const co: string[] = [];
      for (const target of rule.co) {
        const free = people.filter(({ id }) => id !== lead.id && !co.includes(id));
        const helper = bestOf(target, asked, free);
        if (helper) co.push(helper.id);
      }
      return { rule: rule.id, lead: lead.id, co };
    }
  }
  return undefined;
}

function matches({ when }: DispatchRule, asked: DispatchQuestion): boolean {
  if (when.areas && !asked.areaCodes.some((code) => when.areas?.includes(code))) return false;
  if (when.severities && !when.severities.includes(asked.severity)) return false;
  if (!when.time) return true;
  const beijing = new Date(asked.at.getTime() + 8 * 3_600_000);
  const clock = beijing.toISOString().slice(11, 16);
  const { from = '00:00', to = '24:00', weekdays } = when.time;
  if (weekdays && !weekdays.includes(beijing.getUTCDay())) return false;
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}

function bestOf(
  target: Target,
  asked: DispatchQuestion,
  people: readonly Candidate[],
): Candidate | undefined {
  let left = people.filter((one) => {
    if ('organisation' in target) return one.is === 'organisation' && one.code === target.organisation;
    const role = 'role' in target ? target.role : target.organisationKind;
    return one.role === role && asked.areaCodes.some((code) => code === one.areaCode);
  });
  const sieves: ((one: Candidate) => number)[] = [
    (one) => stepsAway(one, asked),
    (one) => -asked.areaCodes.indexOf(one.areaCode ?? ''),
    (one) => one.openCount,
    (one) => one.lastAssignedAt?.getTime() ?? 0,
  ];
  for (const sieve of sieves) {
    const least = Math.min(...left.map(sieve));
    left = left.filter((one) => sieve(one) === least);
  }
  return [...left].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

function stepsAway(one: Candidate, { place, at, areaCodes }: DispatchQuestion): number {
  const seen = one.is === 'person' ? one.lastSeen : undefined;
  if (seen && place && seen.at.getTime() >= at.getTime() - 1_800_000) {
    const metres = distanceMetres(seen, place);
    if (metres < 300) return 0;
    if (metres < 1_000) return 1;
    if (metres < 3_000) return 2;
    return metres < 10_000 ? 3 : 4;
  }
  const level = one.areaCode === undefined ? 0 : areaCodes.indexOf(one.areaCode);
  return Math.max(0, 4 - level);
}
