import type { NoticeKind } from '@weilinli/contracts';
import type { Notice } from '../../messages';
import type { Move } from './moves-of';

/** A step that was entered, and by how much it made somebody's debt more or less. */
export interface Entered extends Move {
  debt: number;
}

/**
 * What people hear of what was entered at once, where it matters to them: not of two points more, nor of what is
 * expected; but of everything that they had and have no more. What one of them loses for a report is one word, whatever
 * it was for.
 */
export function noticesOf(entered: readonly Entered[]): Omit<Notice, 'id'>[] {
  const gained = entered.flatMap((one) => gainOf(one) ?? []);
  const lost = lossKinds.flatMap((kind) =>
    grouped(entered.filter((one) => lossOf(one) === kind)).map((steps) => noticeOfLoss(kind, steps)),
  );
  return [...gained, ...lost];
}

function gainOf(one: Entered): Omit<Notice, 'id'> | undefined {
  const told = gainWords(one);
  if (!told) return undefined;
  const { title, kind } = told;
  return { ...about(one), kind, words: { title, body: [...one.because, ...debtWords(one.debt)].join(', ') } };
}

function gainWords({ kind, from, to }: Entered): { kind: NoticeKind; title: string } | undefined {
  const isOwnWork = kind === 'found' || kind === 'handled';
  if (to.state === 'held') return { kind: 'points-held', title: `${to.points} 积分等待人工核查` };
  if (to.state !== 'earned') return undefined;
  if (from.state === 'earned')
    return { kind: 'points-corrected', title: `积分更正: ${from.points} 分改为 ${to.points} 分` };
  return isOwnWork ? { kind: 'points-earned', title: `${to.points} 积分到账` } : undefined;
}

const lossKinds = ['points-pending-again', 'points-taken-back'] as const;
type LossKind = (typeof lossKinds)[number];

/** What was never fixed, or held and refused, is told with the report, or with the word of who looked. */
function lossOf({ from, to }: Entered): LossKind | undefined {
  if (from.state === 'earned' && to.state === 'none') return 'points-taken-back';
  const isBack = to.state === 'pending' && (from.state === 'earned' || from.state === 'held');
  return isBack ? 'points-pending-again' : undefined;
}

/** By person and report. */
function grouped(entered: readonly Entered[]): [Entered, ...Entered[]][] {
  const groups: [Entered, ...Entered[]][] = [];
  for (const one of entered) {
    const known = groups.find(
      ([first]) => first.personId === one.personId && first.reportId === one.reportId,
    );
    if (known) known.push(one);
    else groups.push([one]);
  }
  return groups;
}

function noticeOfLoss(kind: LossKind, steps: [Entered, ...Entered[]]): Omit<Notice, 'id'> {
  const [first] = steps;
  const points = steps.reduce((sum, { from }) => sum + from.points, 0);
  const debt = debtWords(steps.reduce((sum, one) => sum + one.debt, 0));
  const words =
    kind === 'points-taken-back'
      ? { title: `收回 ${points} 积分`, body: [...first.because, ...debt].join(', ') }
      : {
          title: `重新处理, ${points} 积分转为待核实`,
          body: ['这件又打开处理了, 修好后再到账', ...debt].join(', '),
        };
  return { ...about(first), kind, words };
}

/** Each step is entered once, so nobody hears of it twice. */
function about({ reportId, personId, kind, step }: Entered): Pick<Notice, 'key' | 'personId' | 'reportId'> {
  return { key: `award:${reportId}:${personId}:${kind}:${step}`, personId, reportId };
}

function debtWords(debt: number): string[] {
  if (debt > 0) return [`其中 ${debt} 分已经用掉了, 先欠着, 以后得的积分先抵`];
  return debt < 0 ? [`其中 ${-debt} 分先抵了欠的`] : [];
}
