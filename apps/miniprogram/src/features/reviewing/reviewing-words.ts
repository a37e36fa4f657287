import type { DecideReview, Review } from '@weilinli/contracts';
import { momentWords, type RulingReason, rulingReasons, type Verdict } from '@weilinli/domain';
import type { IconName } from '../../ui/icon';
import type { PillTone } from '../../ui/pill';

export const verdictChoices: readonly { key: Verdict; words: string; hint: string }[] = [
  { key: 'pay', words: '照常计分', hint: '疑点说得通, 积分马上到账' },
  { key: 'void', words: '不计分', hint: '只是这一件, 不影响他继续上报' },
];

const voidReasons = [
  'false',
  'copied',
  'not-there',
  'staged',
  'colluding',
  'shared-account',
  'other',
] as const;

/** Why nothing is paid: its owner reads these words. */
export const reasonChoices = voidReasons.map((key) => ({ key, words: rulingReasons[key] }));

/** How it stands, for who looks. */
export function reviewingPill({ state, may, decision, answer }: Review): {
  words: string;
  tone: PillTone;
  /** Where it is decided, and no clock runs any more. */
  icon?: IconName;
} {
  if (state === 'waiting')
    return may.includes('decide')
      ? { words: '待核查', tone: 'due-soon' }
      : { words: '由别人核查', tone: 'waiting' };
  if (state === 'appealed')
    return may.includes('answer')
      ? { words: '申诉待答复', tone: 'due-soon' }
      : { words: '申诉由别人答复', tone: 'waiting' };
  return (answer ?? decision)?.verdict === 'pay'
    ? { words: '照常计分', tone: 'on-time' }
    : { words: '不计分', tone: 'waiting', icon: 'close' };
}

/** Who, in which part, where, and since when. */
export function concernedNames({ person, part, area, openedAt }: Review, now: Date): string[] {
  return [
    `${person.displayName}${part === 'reporter' ? '上报' : '处理'}`,
    area.name,
    momentWords(now, new Date(openedAt)),
  ];
}

/** What was said so far, the oldest first, and why the reader has no word in it. */
export function saidSoFar({ decision, appeal, answer, mayNot }: Review): { key: string; words: string }[] {
  return [
    ...(decision
      ? [{ key: 'decision', words: `核查: ${verdictWords(decision.verdict)}。${decision.note}` }]
      : []),
    ...(appeal ? [{ key: 'appeal', words: `申诉: ${appeal.note}` }] : []),
    ...(answer ? [{ key: 'answer', words: `答复: ${verdictWords(answer.verdict)}。${answer.note}` }] : []),
    ...(mayNot === undefined ? [] : [{ key: 'may-not', words: mayNot }]),
  ];
}

export interface SaidInSheet {
  verdict: Verdict | undefined;
  reason: RulingReason | undefined;
  note: string;
}

/** Once it is sent. */
export const saidWords: Record<Verdict, string> = {
  pay: '已照常计分',
  void: '已定为不计分, 他可以申诉一次',
};

/** What is sent; undefined: something is missing yet. */
export function wordOf({ verdict, reason, note }: SaidInSheet): DecideReview | undefined {
  const said = note.trim();
  if (said === '' || verdict === undefined) return undefined;
  if (verdict === 'pay') return { verdict, note: said };
  return reason === undefined ? undefined : { verdict, reason, note: said };
}

/** What has to be said before it can be sent. */
export function missingWords({ verdict, reason }: SaidInSheet): string {
  if (verdict === undefined) return '请先选计不计分';
  return verdict === 'void' && reason === undefined ? '请选一个原因' : '请写一句给他看的话';
}

function verdictWords(verdict: Verdict): string {
  return verdict === 'pay' ? '照常计分' : '不计分';
}
