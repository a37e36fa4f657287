import type { Verdict } from '@weilinli/domain';

export const verdictWords: Readonly<Record<Verdict, string>> = { pay: '照常计分', void: '不计分' };
