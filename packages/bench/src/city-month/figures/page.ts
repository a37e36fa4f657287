import { cpus } from 'node:os';
import type { MonthSize } from '../generator/month';
import type { simulate } from '../simulate';
import { markdown, share } from './markdown';
import { pointsOfPeople } from './people';
import { honestTable, mistakeTable, signalTable, wayTable } from './signal-table';

const whole = (count: number) => Math.round(count).toLocaleString('en');

/** The figures of a month, as they stand in docs/city-month.md. */
export function pageOf({ seed, share: of, days }: MonthSize, run: ReturnType<typeof simulate>): string {
  const { tally, month, earned, seconds, processorSeconds, megabytes } = run;
  const people = pointsOfPeople(month.people.riders, earned);
  const { wronglyHeld } = tally;
  const honest = [...(tally.ways.get('honest')?.values() ?? [])].reduce(
    (sum, { reports }) => sum + reports,
    0,
  );
  const [{ model = 'unknown' } = {}] = cpus();
  return `Seed ${seed}, share ${of}: ${whole(month.people.riders.length)} riders, ${whole(tally.reports)} reports in ${days} days.
Took ${whole(seconds)} s, ${whole(processorSeconds)} s of them on the processor; ${whole(megabytes)} MB; ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model}, Node ${process.versions.node}.

### What each signal notices

${markdown(signalTable(tally))}

### How each way of cheating ends

${markdown(wayTable(tally))}

### Honest people

${markdown({
  head: ['', 'People', 'Median points', '90th percentile', '99th percentile', 'Most'],
  rows: Object.entries(people).map(([who, { people: count, median, p90, p99, most }]) => [
    who,
    count,
    median,
    p90,
    p99,
    most,
  ]),
})}

Points of honest people that wait for a look: ${whole(wronglyHeld.reports)} of ${whole(honest)} honest reports (${share(wronglyHeld.reports, honest)}), of
${whole(wronglyHeld.people)} people (${share(wronglyHeld.people, people.honest.people)}). Honest reports of people who cheat besides: ${whole(wronglyHeld.byCheats)}.
Looks that somebody has to take: ${whole(tally.looks)}, ${whole(tally.looks / days)} a day.

${markdown(honestTable(tally))}

${markdown(mistakeTable(tally))}
`;
}
