import { type EscalationLevel, escalationLevels, type LimitName } from '@weilinli/domain';
import { textsIn } from './facts';

type Facts = Record<string, unknown>;

const levelWords: Record<EscalationLevel, string> = {
  worker: '处理人',
  leader: '网格长',
  street: '街道',
  district: '区里',
};

const limitWords: Record<LimitName, string> = { accept: '接单', makeSafe: '围护', resolve: '修好' };

/** 已提醒处理人、网格长; undefined where nobody is named. */
export function escalatedWords({ levels, level, met }: Facts): string | undefined {
  if (met === true) return '已按时完成, 不用再提醒';
  const told = levelNames(levels ?? [level]);
  return told === '' ? undefined : `已提醒${told}`;
}

/** 处理人、网格长; nothing where nobody is known by such a name. */
export function levelNames(levels: unknown): string {
  return textsIn(levels)
    .flatMap(
      (one) => escalationLevels.filter((known) => known === one).map((known) => levelWords[known]) ?? [],
    )
    .join('、');
}

/** 修好: 已用时 80%, and what that means at the deadline and after it. */
export function escalationNote({ limit, percent }: Facts): string | undefined {
  if (limit === 'verify') return '修好三天, 还没有核查';
  const [known] = Object.entries(limitWords).filter(([name]) => name === limit);
  if (!known || typeof percent !== 'number') return undefined;
  const [, word] = known;
  if (percent === 100) return `${word}时限已到`;
  return percent < 100 ? `${word}: 已用时 ${percent}%` : `${word}: 已超时, 用时 ${percent}%`;
}
