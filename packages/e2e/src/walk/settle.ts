import { startJobs } from '@weilinli/api/src/jobs';
import { auditClocks } from '@weilinli/api/src/reports/audit-clocks';
import { untilWorkedOff } from '@weilinli/api/src/testing/worked-off';
import { promises } from '../city/promises.sql';
import { takenTransitions } from './coverage';
import type { WalkStage } from './stage';
import type { Tally } from './walk';

/** After a walk: everybody is told, and everything promised has to hold. Then the city is empty again. */
export async function settle(stage: WalkStage, tally: Pick<Tally, 'taken'>): Promise<void> {
  const { deps, asOwner, errors } = stage;
  for (const one of await takenTransitions(stage)) tally.taken.add(one);
  const jobs = await startJobs(deps);
  await untilWorkedOff(deps.dataSource);
  await jobs.stop();
  const broken: string[] = [...errors.splice(0)];
  for (const { promise, breaches } of promises) {
    const rows = await asOwner<{ breach: string }>(breaches);
    broken.push(...rows.map(({ breach }) => `${promise}: ${breach}`));
  }
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

/** Each walk stands alone: no report of an earlier one becomes due in it. */
export async function emptied({ asOwner }: Pick<WalkStage, 'asOwner'>): Promise<void> {
  await asOwner('TRUNCATE reports, photos CASCADE');
}
