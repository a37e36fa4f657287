import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type City, openCity } from '../city/city';
import { type Finding, inspect } from './inspect';
import { killAtRandom, type Plan } from './kills';
import { type Ledger, startLoad } from './load';
import { quickenStages } from './quick-stages';

export interface CrashRun extends Plan {
  /** A bug planted on purpose: the run has to find it. */
  fault?: string;
  /** How many times longer people rest between two things they do; absent: as busy as can be. */
  slower?: number;
  say: (line: string) => void;
}

export interface CrashFigures {
  kills: number;
  submitted: number;
  done: number;
  repeats: number;
  internalErrors: number;
  /** How often an API or a worker ended although nobody killed it, and its supervisor started it again. */
  endedByThemselves: number;
  stagesFired: number;
  /** The longest that a stage came after its time; kills of both workers at once included. */
  latestStageSeconds: number;
  messages: number;
  /** How long after the last start everything promised held; undefined: it did not. */
  settledAfterSeconds?: number;
  findings: Finding[];
}

/** Everything has to be in order so long after the last start. */
const settlesWithin = 60_000;

/** However few are killed: the first stages come nine seconds after a report, and some have to have fired. */
const shortestLoad = 14_000;
/** On a machine that has little time for it, it takes longer until so many reports were made, and so much was done to them. */
const leastDone = 12;
/** After so long there is nothing to wait for: what was done is judged as it is. */
const longestLoad = 120_000;

/** Runs the city under load, kills its parts, and looks whether it kept what it promised. */
export async function crash(run: CrashRun): Promise<CrashFigures> {
  const city = await openCity(run.fault ? { standIns: join(__dirname, 'faults', run.fault) } : {});
  try {
    const [first = ''] = city.addresses;
    await quickenStages(first);
    const load = await startLoad(city.addresses, run);
    const enough = sleep(shortestLoad);
    await killAtRandom(city, run, run.say);
    await enough;
    const { submitted, done } = load.ledger;
    const givesUpAt = performance.now() + longestLoad;
    while (Math.min(submitted.length, done.length) < leastDone && performance.now() < givesUpAt)
      await sleep(500);
    await load.stop();
    const figures = await figuresOf(city, run, load.ledger);
    const { findings, internalErrors, endedByThemselves } = figures;
    if (findings.length + internalErrors + endedByThemselves > 0) sayWords(city, run.say);
    return figures;
  } catch (error) {
    sayWords(city, run.say);
    throw error;
  } finally {
    await city.close();
  }
}

/** What the programs logged last. */
function sayWords({ apis, workers }: City, say: CrashRun['say']): void {
  for (const one of [...apis, ...workers]) say(`${one.name} said: ${one.said()}`);
}

async function figuresOf(city: City, run: CrashRun, ledger: Ledger): Promise<CrashFigures> {
  const database = new Client({ connectionString: city.ownerUrl });
  await database.connect();
  const begin = performance.now();
  let findings = await inspect(database, ledger);
  while (findings.length > 0 && performance.now() - begin < settlesWithin) {
    await sleep(1_000);
    findings = await inspect(database, ledger);
  }
  const settled = Math.round((performance.now() - begin) / 100) / 10;
  const { rows } = await database.query<{ stages: number; latest: number; messages: number }>(
    `SELECT count(*)::int AS stages, coalesce(extract(epoch FROM max(fired_at - due_at)), 0)::float AS latest,
      (SELECT count(*)::int FROM messages) AS messages FROM escalations`,
  );
  await database.end();
  const counts = {
    submitted: ledger.submitted.length,
    done: ledger.done.length,
    stagesFired: rows[0]?.stages ?? 0,
    messages: rows[0]?.messages ?? 0,
  };
  const idle = Object.entries(counts).filter(([, count]) => count === 0);
  if (idle.length > 0) {
    findings.push({
      promise: 'something of everything happened',
      breaches: idle.map(([name]) => `no ${name}`),
    });
  }
  return {
    kills: run.programs + run.postgres,
    ...counts,
    repeats: ledger.patience.repeats,
    internalErrors: ledger.patience.internalErrors,
    endedByThemselves: [...city.apis, ...city.workers].reduce((sum, one) => sum + one.endings(), 0),
    latestStageSeconds: Math.round((rows[0]?.latest ?? 0) * 10) / 10,
    ...(findings.length === 0 ? { settledAfterSeconds: settled } : {}),
    findings,
  };
}
