import { startJobs } from '@weilinli/api/src/jobs';
import { onConnection } from '@weilinli/api/src/platform/database/on-connection';
import { auditClocks } from '@weilinli/api/src/reports/audit-clocks';
import { auditAwards } from '@weilinli/api/src/rewards';
import { untilWorkedOff } from '@weilinli/api/src/testing/worked-off';
import { promises } from '../city/promises.sql';
import { takenTransitions } from './coverage';
import { emptied } from './emptied';
import type { WalkStage } from './stage';
import type { Tally } from './walk';

/** After a walk: everybody is told, and everything promised has to hold. Then the city is empty again. */
export async function settle(stage: WalkStage, tally: Pick<Tally, 'taken'>): Promise<void> {
  const { deps, errors } = stage;
  for (const one of await takenTransitions(stage)) tally.taken.add(one);
  const broken = [...(await workedOff(stage)), ...errors.splice(0)];
  const { differences } = await auditClocks(deps);
  broken.push(
    ...differences.map(
      ({ number, what, stored, computed }) =>
        `clock of ${number}: ${what} is ${JSON.stringify(stored)}, and not ${JSON.stringify(computed)}`,
    ),
  );
  if (broken.length > 0) throw new Error(`after the walk: ${broken.slice(0, 10).join('\n')}`);
  await emptied(stage);
}

/** Lets a worker work until nothing is left to do; answers what is broken then. */
async function workedOff({ deps, asOwner }: WalkStage): Promise<string[]> {
  const jobs = await startJobs(deps);
  try {
    let broken: string[] = [];
    // Some jobs come a little later than what they are about.
    for (let tries = 0; tries < 10; tries++) {
      await untilWorkedOff(deps.dataSource);
      broken = [];
      for (const { promise, breaches } of promises) {
        const rows = await asOwner<{ breach: string }>(breaches);
        broken.push(...rows.map(({ breach }) => `${promise}: ${breach}`));
      }
      const { differences } = await onConnection(deps.dataSource, (client) => auditAwards(deps, client));
      broken.push(...differences.map((difference) => `points of ${difference}`));
      if (broken.length === 0) break;
    }
    return broken;
  } finally {
    await jobs.stop();
  }
}
