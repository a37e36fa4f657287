import { attention } from '@weilinli/api/src/escalation/attend';
import { dueReports } from '../city/due-reports.sql';
import type { City } from '../city/open-city';
import type { Question } from '../measuring/pairs';
import { recordStatements, replay } from '../measuring/recorded';

/** A round of the sweep in which so many stages are due; figures are for one stage. */
export async function sweepQuestion(large: City, small: City, due: number): Promise<Question> {
  return {
    name: 'sweep',
    what: `a sweep that finds ${due} due stages, each fired in a transaction of its own`,
    items: { large: due, small: due },
    calls: 1,
    large: await cellOf(large, due),
    small: await cellOf(small, due),
  };
}

async function cellOf(city: City, due: number) {
  const prepare = async () => {
    for (const text of [...dueReports.rearm, ...dueReports.tidy]) await city.asOwner(text);
  };
  const whole = async () => {
    const steps = await attention(city.deps).round();
    if (steps !== due) throw new Error(`${steps} stages were fired instead of ${due}`);
  };
  await prepare();
  const recording = await recordStatements(whole);
  return { prepare, whole, bare: () => replay(city.bare, recording) };
}
