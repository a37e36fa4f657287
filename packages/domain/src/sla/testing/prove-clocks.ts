import fc from 'fast-check';
import type { ClockFact } from '../clock-facts';
import { bothJudgements } from './compare';
import { histories } from './histories';

/**
 * Holds generated histories against the oracle in the time zone of this process, and prints what they held:
 * `TZ=America/New_York node --require esbuild-register prove-clocks.ts 10000 [seed]`.
 */
const [runs = '300', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const began = process.hrtime.bigint();
const seen = { facts: 0, extended: 0, ignored: 0, suspensions: 0, handlers: 0, stages: 0, provisional: 0 };

function agree(facts: readonly ClockFact[]): void {
  const { clock, oracle } = bothJudgements(facts);
  const [ours, theirs] = [JSON.stringify(clock, null, 1), JSON.stringify(oracle, null, 1)];
  if (ours !== theirs) throw new Error(`The clock says\n${ours}\nand the oracle\n${theirs}`);
  seen.facts += facts.length;
  seen.extended += clock.extensions;
  seen.ignored += clock.ignored;
  seen.suspensions += facts.filter(({ event }) => event === 'suspend').length;
  seen.handlers += clock.handlers.length;
  seen.stages += clock.stages.length;
  seen.provisional += ours.includes('unknown') ? 1 : 0;
}

fc.assert(fc.property(histories, agree), { numRuns: Number(runs), seed: Number(seed) });

const figures = {
  histories: Number(runs),
  seed: Number(seed),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  minutesFromUtcInJanuary: -new Date(2026, 0, 15).getTimezoneOffset(),
  ...seen,
  milliseconds: Number((process.hrtime.bigint() - began) / 1_000_000n),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
