import type { ConsentStanding } from '@weilinli/contracts';
import { dayInYear } from './day-in-year';

/** How somebody stands to the notice, in one sentence. */
export function standingWords({ version, given, last }: ConsentStanding): string {
  if (!last) return '你还没有同意: 可以看, 还不能上报。';
  const day = dayWords(last.at);
  if (given) return `你在 ${day}同意了第 ${version} 版。`;
  if (last.word === 'withdrawn') return `你在 ${day}撤回了同意: 可以看, 不再存新的东西。`;
  return `你在 ${day}同意的是第 ${last.version} 版, 现在是第 ${version} 版: 请再看一眼。`;
}

/** 2026年11月22日, as the calendar in China has it. */
function dayWords(instant: string): string {
  return dayInYear(new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
}
