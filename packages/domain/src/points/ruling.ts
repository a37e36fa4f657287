export const verdicts = ['void', 'pay'] as const;
/** What a person decided after a look: nothing is paid, or all of it as if there were no signals. */
export type Verdict = (typeof verdicts)[number];

/** Codes of why points were ruled on, with the words that whom it concerns reads. */
export const rulingReasons = {
  false: '情况不属实',
  copied: '照片不是这次在现场拍的',
  'not-there': '上报时人不在现场',
  staged: '问题是自己弄出来的',
  colluding: '和处理的人一起刷分',
  'shared-account': '一个人用了几个账号',
  genuine: '核实属实',
  appealed: '申诉成立',
  other: '其他原因',
} as const;
export type RulingReason = keyof typeof rulingReasons;
export const rulingReasonCodes = Object.keys(rulingReasons) as readonly RulingReason[];

export interface Ruling {
  readonly reportId: string;
  readonly personId: string;
  readonly verdict: Verdict;
  readonly reason: RulingReason;
}
