import { type Candidate, isMeant } from './candidate';
import type { Choice, Considered, Dispatch, DispatchQuestion, Unfit } from './choice';
import { behind, type Ranked, rank } from './rank';
import { matchingRules, unknownYearIn } from './rule-matches';
import type { DispatchRule, DispatchRules, Target } from './rules';

/** How many of those who were passed over are named in the reasons. */
const othersNamed = 20;

/**
 * Who handles a report, by rules. The first rule that matches and whose lead has somebody who fits decides: he is on
 * duty, not on leave, under his limit, and has not returned it. Among those who fit, see `rank`. Co-handlers of that
 * rule come along as far as somebody fits. Nobody fits by any rule: the report waits on the dispatcher's desk.
 * The same question with the same candidates, in whatever order, has the same answer. Never throws.
 */
export function chooseHandler(
  { version, rules }: DispatchRules,
  question: DispatchQuestion,
  candidates: readonly Candidate[],
): Dispatch {
  const matching = matchingRules(rules, question, question);
  const unfit = (candidate: Candidate) => unfitBecause(candidate, question);
  const orReporter = (candidate: Candidate) =>
    unfit(candidate) ?? (candidate.id === question.reporterId ? 'reporter' : undefined);
  const chosen =
    firstFitting(matching, { question, candidates, unfit: orReporter }) ??
    firstFitting(matching, { question, candidates, unfit });
  // What stands behind the rule that decided was not asked.
  const asked = chosen ? rules.slice(0, rules.indexOf(chosen.rule) + 1) : rules;
  const year = unknownYearIn(asked, question, question);
  const provisional = year === undefined ? {} : { unknownYear: year };
  if (chosen) return answer({ ruleVersion: version, ...provisional }, chosen);
  const others = meantBy(matching, { question, candidates }).flatMap((candidate) => {
    const because = unfit(candidate);
    return because ? [named(candidate, because)] : [];
  });
  return {
    handler: undefined,
    why: {
      rule: 'nobody-fits',
      ruleVersion: version,
      skipped: matching.map(({ id }) => id),
      considered: others.length,
      others: others.slice(0, othersNamed),
      ...provisional,
    },
  };
}

interface Field {
  question: DispatchQuestion;
  candidates: readonly Candidate[];
}

interface Judged extends Field {
  unfit: (candidate: Candidate) => Unfit | undefined;
}

interface Chosen {
  rule: DispatchRule;
  skipped: string[];
  /** Who fits the lead, the best first. */
  ranked: [Ranked, ...Ranked[]];
  coHandlers: Candidate[];
  unfits: Considered[];
}

function firstFitting(rules: readonly DispatchRule[], judged: Judged): Chosen | undefined {
  for (const [index, rule] of rules.entries()) {
    const [best, ...rest] = fitting(rule.lead, judged);
    if (!best) continue;
    const asked = rules.slice(0, index + 1);
    const unfits = meantBy(asked, judged).flatMap((candidate) => {
      const because = judged.unfit(candidate);
      return because ? [named(candidate, because)] : [];
    });
    return {
      rule,
      skipped: rules.slice(0, index).map(({ id }) => id),
      ranked: [best, ...rest],
      coHandlers: coHandlersOf(rule, best.candidate, judged),
      unfits,
    };
  }
  return undefined;
}

function fitting(target: Target, { question, candidates, unfit }: Judged): Ranked[] {
  const meant = candidates.filter((candidate) => isMeant(target, candidate, question.areaCodes));
  return rank(
    meant.filter((candidate) => unfit(candidate) === undefined),
    question,
  );
}

/** For each co-target its best who has no part in it yet. */
function coHandlersOf({ co }: DispatchRule, lead: Candidate, judged: Judged): Candidate[] {
  const taken: Candidate[] = [lead];
  for (const target of co) {
    const free = fitting(target, judged).find(({ candidate }) =>
      taken.every(({ id }) => id !== candidate.id),
    );
    if (free) taken.push(free.candidate);
  }
  return taken.slice(1);
}

/** Everybody whom the leads of these rules mean, each once, in the rules' order. */
function meantBy(rules: readonly DispatchRule[], { question, candidates }: Field): Candidate[] {
  const meant = rules.flatMap(({ lead }) =>
    rank(
      candidates.filter((candidate) => isMeant(lead, candidate, question.areaCodes)),
      question,
    ),
  );
  const each = new Map(meant.map(({ candidate }) => [candidate.id, candidate]));
  return [...each.values()];
}

function unfitBecause(candidate: Candidate, { passedOver }: DispatchQuestion): Unfit | undefined {
  const before = passedOver?.get(candidate.id);
  if (before) return before;
  if (candidate.onLeave) return 'on-leave';
  if (!candidate.onDuty) return 'off-duty';
  const { loadLimit, openCount } = candidate;
  return loadLimit !== undefined && openCount >= loadLimit ? 'over-limit' : undefined;
}

function answer(
  judged: Pick<Choice, 'ruleVersion' | 'unknownYear'>,
  { rule, skipped, ranked, coHandlers, unfits }: Chosen,
): Dispatch {
  const [best, ...rest] = ranked;
  const behindBest = rest.map((other) => named(other.candidate, behind(best, other)));
  const others = [...behindBest, ...unfits];
  const { candidate: handler, metres } = best;
  return {
    rule,
    handler,
    coHandlers,
    why: {
      rule: rule.id,
      ...judged,
      ...(handler.areaCode === undefined ? {} : { areaCode: handler.areaCode }),
      reason: reasonBefore(best, rest[0]),
      openCount: handler.openCount,
      ...(metres === undefined ? {} : { metres: Math.round(metres) }),
      skipped,
      considered: others.length + 1,
      others: others.slice(0, othersNamed),
    },
  };
}

function reasonBefore(best: Ranked, next: Ranked | undefined): Choice['reason'] {
  if (!next) return 'only-one';
  const because = behind(best, next);
  switch (because) {
    case 'farther-up':
    case 'farther-away':
      return 'nearest';
    case 'more-loaded':
      return 'least-loaded';
    case 'less-idle':
      return 'longest-idle';
    case 'listed-later':
      return 'first-listed';
    default:
      return because satisfies never;
  }
}

function named({ is, id, displayName }: Candidate, because: Considered['because']): Considered {
  return { ...(is === 'person' ? { personId: id } : { organisationId: id }), displayName, because };
}
