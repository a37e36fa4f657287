import { oneOf } from './bring';
import { circumstancesOf, judgeOf } from './model/allowed';
import { isOverdue, type Known, type World } from './model/report';
import { type Deed, deeds, type Person } from './model/words';

interface Choosing {
  world: World;
  people: readonly Person[];
  /** Any whole numbers: which kind of transition, and by whom of those who may. */
  which: number;
  who: number;
}

/** One of all that is allowed: each kind of transition is as likely as another, and what leads on a little more. */
export function choose({ world, people, which, who }: Choosing): Choice | undefined {
  const kinds = new Map<string, Choice[]>();
  for (const report of world.reports) {
    for (const person of people) {
      const judge = judgeOf(circumstancesOf(world, report, person));
      for (const deed of deeds) {
        const as = judge(deed);
        if (!as) continue;
        const key = `${report.id} ${deed} ${as}`;
        const same = kinds.get(key);
        if (same) same.push({ report, person, deed, as });
        else kinds.set(key, [{ report, person, deed, as }]);
      }
    }
  }
  const all = [...kinds.values()];
  // So many can say or follow something at any time that otherwise there would be little else.
  const still = all.filter(([one]) => one && standing.includes(one.deed)).flatMap(rareFirst);
  const moving = all.filter(([one]) => one && !standing.includes(one.deed)).flatMap(repeated);
  const choices = which % 10 < 3 ? still : moving;
  // What has not been done in this walk yet: else rare chances pass unused.
  const fresh = choices.filter(([one]) => one && !world.done.has(kindOf(one)));
  const preferred = fresh.length > 0 && (choices === still || who % 3 === 0) ? fresh : choices;
  return oneOf(oneOf(preferred, Math.floor(which / 10)) ?? [], who);
}

/** Which row of the lifecycle somebody takes: what he does, to a report in which status, as what. */
export function kindOf({ deed, report, as }: Pick<Choice, 'deed' | 'report' | 'as'>): string {
  return `${deed} ${report.status} ${as}`;
}

interface Choice {
  report: Known;
  person: Person;
  deed: Deed;
  as: string;
}

/** What leads on is done more often than what goes back, and most often what only few walks come to. */
function repeated(choices: Choice[]): Choice[][] {
  const [one] = choices;
  return one ? Array.from({ length: weightOf(one) }, () => choices) : [];
}

function weightOf({ deed, report }: Choice): number {
  // Nobody is exempted who was in time; who was late is, before the walk is over.
  if (deed === 'exempt' || deed === 'request exempt') return report.late ? 40 : 0;
  if (report.late && report.status === 'closed') return toAnAppeal[deed] ?? 1;
  if (report.late && deed === 'confirm') return 40;
  if (deed === 'resolve' && isOverdue(report)) return 70;
  // Few fixes are doubted and agreed to all the same: then the word that is missing comes first.
  if (deed === 'verify passed' && report.agreed) return 20;
  return weights[deed] ?? 3;
}

/** There is always a dispatcher to say something; those who stand so are seldom there. */
function rareFirst(choices: Choice[]): Choice[][] {
  const [one] = choices;
  return Array.from({ length: one && rare.includes(one.as) ? 6 : 1 }, () => choices);
}

const rare = ['co-reporter', 'co-handler', 'former-assignee', 'neighbour', 'assignee'];

const toAnAppeal: Partial<Record<Deed, number>> = { approve: 30, refuse: 30 };

const standing: readonly Deed[] = ['remark', 'supervise', 'follow', 'unfollow'];

const weights: Partial<Record<Deed, number>> = {
  accept: 30,
  'make-safe': 8,
  resolve: 24,
  suspend: 20,
  resume: 1,
  confirm: 9,
  'verify passed': 4,
  'verify failed': 1,
  contest: 4,
  'request suspend': 16,
  'request transfer': 6,
  'request extend': 6,
  approve: 16,
  refuse: 5,
  'assign co': 8,
  merge: 8,
  unmerge: 2,
  assign: 2,
  transfer: 1,
  return: 1,
  decline: 1,
  withdraw: 1,
  reopen: 2,
  relocate: 1,
  recategorise: 1,
  'assign release': 1,
};
