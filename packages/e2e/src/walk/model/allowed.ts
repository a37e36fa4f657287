import { followersOf, inHand, type Known, openAsked, twinsOf, type World } from './report';
import { commonPath, type Standing, standingsOf } from './standing';
import { actionOf, categories, type Deed, deeds, type Person } from './words';

const day = 86_400_000;
const beforeFix = ['submitted', 'dispatched', 'accepted'];
const withHandler = ['dispatched', 'accepted'];
const withdrawable = ['submitted', 'dispatched'];
const told = [...inHand, 'closed', 'declined', 'merged'];

/** How somebody stands to a report now, and what else decides what he may do. */
export interface Circumstances {
  report: Known;
  person: Person;
  standings: readonly Standing[];
  follows: boolean;
  /** It goes on for others, too. */
  shared: boolean;
  /** He answers for everybody who has led it, and for its place. */
  overAll: boolean;
}

export function circumstancesOf(world: World, report: Known, person: Person): Circumstances {
  return {
    report,
    person,
    standings: standingsOf(world, report, person),
    follows: followersOf(world, report).has(person.id),
    shared: twinsOf(world, report).length > 0,
    overAll: isOverAll(report, person),
  };
}

/** As what somebody may do something now; undefined: he may not. Written from the plan of the house, not from its table. */
export function allowed(circumstances: Circumstances, deed: Deed): As | undefined {
  return judgeOf(circumstances)(deed);
}

type As = Standing | 'signed-in';

/** Whoever asks for every deed looks once at what they all hang on. */
export function judgeOf(circumstances: Circumstances): (deed: Deed) => As | undefined {
  const { report, person, standings, follows, shared, overAll } = circumstances;
  const is = (...wanted: Standing[]) => wanted.find((one) => standings.includes(one));
  const superior = is('leader', 'dispatcher');
  const at = (...statuses: string[]) => statuses.includes(report.status);
  const open = (kind: string) => answerableBy(report, person).some((asked) => asked.kind === kind);

  const inTime = report.resolveBy !== null && Date.now() <= report.resolveBy && report.extensions < 2;
  const checks = report.fixedBy !== person.id && !hadAHandIn(report, person);
  const free = report.transfers < 2 || overAll;
  const safe = report.madeSafe || !(categories[report.category]?.dangerous ?? false);
  const handlesIt = standings.includes('assignee');
  const reported = is('reporter', 'co-reporter') !== undefined;
  const when = (possible: boolean, standing: As | undefined) => (possible ? standing : undefined);

  return (deed) => {
    switch (deed) {
      case 'accept':
        return when(at('dispatched'), is('assignee'));
      case 'return':
        return (
          when(at(...withHandler) && !report.bound, is('assignee')) ??
          when(at(...withHandler, 'suspended'), is('co-handler'))
        );
      case 'make-safe':
        return when(at('accepted') && !report.madeSafe, is('assignee', 'co-handler'));
      case 'resolve':
        return when(at('accepted'), is('assignee'));
      case 'request transfer':
        return when(at(...withHandler), is('assignee'));
      case 'request suspend':
        return when(at('accepted') && safe, is('assignee'));
      case 'request extend':
        return when(at(...withHandler) && inTime, is('assignee'));
      case 'request exempt':
        return when(at('closed') && mayAppeal(report, person), is('former-assignee'));
      case 'assign':
        return when(at(...beforeFix, 'suspended') && free, superior);
      case 'assign co':
      case 'assign release':
        return when(at(...withHandler, 'suspended'), superior);
      case 'decline':
      case 'supervise':
      case 'merge':
        return when(at(...beforeFix), superior);
      case 'transfer':
        return when(at(...withHandler) && free, superior);
      case 'verify passed':
        return when(at('resolved') && checks && !report.verified, superior);
      case 'verify failed':
        return when(at('resolved') && checks, superior);
      case 'suspend':
        return when(at('accepted') && !handlesIt && safe, superior);
      case 'resume':
        return when(at('suspended'), superior);
      case 'extend': {
        const agreed = openAsked(report).some(
          ({ kind, approvals }) => kind === 'extend' && approvals.includes(person.id),
        );
        return when(at(...withHandler) && !handlesIt && !agreed && inTime, superior);
      }
      case 'approve':
        return when(
          (at(...withHandler) && open('transfer') && free) ||
            (at('accepted') && open('suspend') && safe) ||
            (at(...withHandler) && open('extend') && !handlesIt && inTime) ||
            (at('closed') && open('exempt') && checks),
          superior,
        );
      case 'refuse':
        return when(at(...withHandler, 'closed') && answerableBy(report, person).length > 0, superior);
      case 'recategorise':
      case 'relocate':
        return when(at(...beforeFix), is('dispatcher'));
      case 'unmerge':
        return when(at('merged'), superior);
      case 'exempt':
        return when(at('resolved', 'closed') && checks, superior);
      case 'confirm': {
        const counts = !report.doubted || report.verified;
        return when(at('resolved') && checks && (counts || !report.agreed), is('reporter'));
      }
      case 'contest':
        return (
          when(at('resolved') && checks, is('reporter', 'co-reporter')) ??
          when(at('declined') && !report.declineContested, is('reporter'))
        );
      case 'withdraw':
        return when(at(...withdrawable) && !report.everAccepted && !shared, is('reporter'));
      case 'reopen':
        return when(at('closed') && report.closedFor < 7 * day, is('reporter', 'co-reporter'));
      case 'rate':
        return when(at('closed') && report.closedFor < 30 * day && !report.rated, is('reporter'));
      case 'follow':
        return when(at(...inHand) && !follows && !reported && !handlesIt, 'signed-in');
      case 'unfollow':
        return when(at(...inHand, 'closed', 'declined', 'merged') && follows, 'signed-in');
      case 'remark':
        return when(at(...told), standings[0]);
      default:
        return deed satisfies never;
    }
  };
}

/** What the API has to offer him: every action of which he may do it in one way or another. */
export function offered(circumstances: Circumstances): string[] {
  const judge = judgeOf(circumstances);
  const possible = deeds.filter((deed) => judge(deed) !== undefined);
  return [...new Set(possible.map(actionOf))].sort();
}

/** Nobody answers what he asked for himself, or agrees twice. */
export function answerableBy(report: Known, { id }: Person) {
  return openAsked(report).filter(({ by, approvals }) => by !== id && !approvals.includes(id));
}

/** Which of the requests could be granted by him now. */
export function grantableBy(circumstances: Circumstances) {
  const { report, person } = circumstances;
  return answerableBy(report, person).filter((asked) => {
    const alone = { ...circumstances, report: { ...report, asked: [asked] } };
    return allowed(alone, 'approve') !== undefined;
  });
}

function isOverAll(report: Known, { role, path }: Person): boolean {
  return role === 'dispatcher' && commonPath(report).includes(path.at(-1) ?? '');
}

/** Who helped, or works for who fixed it. */
function hadAHandIn(report: Known, { id, organisation }: Person): boolean {
  const last = report.parts.findLast(({ lead }) => lead);
  const fixers = report.fixedBy !== null && last?.organisation ? last.who : undefined;
  const helped = ({ lead, who, claimedBy }: Known['parts'][number]) =>
    !lead && (who === id || who === organisation || claimedBy === id);
  return report.parts.some(helped) || (fixers !== undefined && fixers === organisation);
}

/** Whoever led it, once. */
function mayAppeal(report: Known, { id }: Person): boolean {
  const ledIt = report.parts.some(({ lead, who, claimedBy }) => lead && (who === id || claimedBy === id));
  return ledIt && !report.asked.some(({ kind, by }) => kind === 'exempt' && by === id);
}
