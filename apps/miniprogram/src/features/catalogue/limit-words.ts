import { type Limit, type Limits, type LimitUnit } from '@weilinli/domain';

const unitWords: Record<LimitUnit, string> = {
  minute: '分钟',
  hour: '小时',
  day: '天',
  urgentHour: '小时',
  workHour: '个工作小时',
  workDay: '个工作日',
};

export function limitWords({ amount, unit }: Limit): string {
  return `${amount} ${unitWords[unit]}`;
}

/** What a reporter may expect, in one line: 30 分钟内回复, 2 小时内围护, 24 小时内修好. */
export function promiseWords({ accept, makeSafe, resolve }: Limits): string {
  return [
    `${limitWords(accept)}内回复`,
    ...(makeSafe ? [`${limitWords(makeSafe)}内围护`] : []),
    `${limitWords(resolve)}内修好`,
  ].join(', ');
}
