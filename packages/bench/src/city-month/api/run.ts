import { groundOf } from '../generator/ground';
import { drawMonth, type MonthSize } from '../generator/month';
import { type Judged, openJudge, type Rules } from '../rules/judge';
import { monthBegan } from '../simulate';
import { compare } from './compare';
import { foundByApi, foundInMemory } from './found';
import { openCity } from './open-city';
import { openPlay } from './play';

/** So many differences are told of each. */
const mostTold = 20;

/**
 * Plays a small month twice, event by event: to the rules in memory, and through the real API on its own database.
 * Both have to notice the same and to pay the same to everybody. Answers the exit code.
 */
export async function playThroughApi(size: MonthSize, rules: Rules): Promise<number> {
  const begun = performance.now();
  const month = drawMonth(size);
  const judge = openJudge(rules, monthBegan);
  const city = await openCity({ people: month.people, ground: groundOf(size.share), begins: monthBegan });
  try {
    const play = openPlay(city, monthBegan);
    const judged: Judged[] = [];
    for (const event of month.events()) {
      const over = judge.hear(event);
      if (over) judged.push(over);
      await play.happen(event);
    }
    const expected = foundInMemory([...judged, ...judge.rest()]);
    const actual = await foundByApi(city, play.ids);
    let failed = 0;
    for (const what of ['signals', 'awards', 'balances'] as const) {
      const { same, differences } = compare(expected[what], actual[what]);
      console.log(`${what}: ${same} the same, ${differences.length} different`);
      for (const difference of differences.slice(0, mostTold)) console.log(`  ${difference}`);
      if (differences.length > 0) failed += 1;
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(`seed ${size.seed}: ${play.ids.size} reports in ${play.calls} calls, ${seconds} s`);
    console.log(`${3 - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await city.close();
  }
}
