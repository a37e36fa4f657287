import { openTally } from './figures/tally';
import { drawMonth, type MonthSize } from './generator/month';
import { openJudge, type Rules } from './rules/judge';

/** The first of a month of thirty days, at midnight in Beijing: a Monday, after the rains have begun. */
export const monthBegan = Date.parse('2026-06-01T00:00:00+08:00');

/** A whole month under the rules. What is over is forgotten, so it takes as much memory as a city has open reports. */
export function simulate(size: MonthSize, rules: Rules) {
  const begun = performance.now();
  const used = process.cpuUsage();
  const month = drawMonth(size);
  const judge = openJudge(rules, monthBegan);
  const tally = openTally();
  for (const event of month.events()) {
    const judged = judge.hear(event);
    if (judged) tally.add(judged);
  }
  for (const judged of judge.rest()) tally.add(judged);
  const { user, system } = process.cpuUsage(used);
  return {
    month,
    tally: tally.result(),
    earned: tally.earned,
    seconds: (performance.now() - begun) / 1000,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.memoryUsage().rss / 1e6,
  };
}
