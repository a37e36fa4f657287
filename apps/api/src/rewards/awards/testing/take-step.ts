import type { Client } from 'pg';
import { v7 } from 'uuid';
import { inTransaction } from '../../../platform/database/transaction';
import { Refusal } from '../../../platform/errors';
import { insertReports } from '../../../testing/plain-report.sql';
import { post } from '../../ledger';
import { type SettleDeps, settle } from '../settle';
import { headOf, type ModelReport, type World } from './small-world';
import type { Step } from './steps';

export interface Run {
  deps: SettleDeps;
  owner: Client;
  world: World;
  spent: Map<string, number>;
  /** Whose jobs wait, in the order in which they came. */
  waiting: string[];
}

/** Midday in Beijing, and a minute later for everything that happens. */
const noon = Date.UTC(2026, 2, 10, 4);

/** In the database and in the model alike; like the system, it leaves a job for every report that it touches. */
export async function takeStep(run: Run, step: Step): Promise<void> {
  const { world, owner, waiting } = run;
  const at = new Date(noon + (world.reports.length + world.follows.length) * 60_000);
  switch (step.do) {
    case 'report':
      return report(run, step, at);
    case 'settle':
      // Two workers, and each job twice: as after a crash.
      await settleAll(run, waiting.splice(0, step.count));
      return;
    case 'spend':
      return spend(run, step);
  }
  const one = world.reports[step.report % world.reports.length];
  if (!one) return;
  const head = headOf(world, one);
  switch (step.do) {
    case 'become':
      head.status = step.status;
      await owner.query('UPDATE reports SET status = $2 WHERE id = $1', [head.id, step.status]);
      waiting.push(head.id);
      return;
    case 'merge':
      return merge(run, head, step.into);
    case 'unmerge':
      return unmerge(run, one);
    case 'follow': {
      const personId = personAt(run, step.by);
      if (world.follows.some((follow) => follow.reportId === head.id && follow.personId === personId)) return;
      world.follows.push({ reportId: head.id, personId, at });
      await owner.query(
        'INSERT INTO followers (report_id, person_id, followed_at, first_followed_at) VALUES ($1, $2, $3, $3)',
        [head.id, personId, at],
      );
      break;
    }
    case 'answer': {
      const said = { reportId: head.id, personId: personAt(run, step.by) };
      world.answers.push(said);
      await owner.query(
        `INSERT INTO feedback_answers (report_id, round, person_id, answer, answered_at)
          SELECT $1, count(*), $2, 'fixed', $3 FROM feedback_answers WHERE report_id = $1`,
        [said.reportId, said.personId, at],
      );
      break;
    }
    case 'doubt':
      world.doubts.set(one.id, Math.max(step.weight, world.doubts.get(one.id) ?? 0));
      await owner.query(
        `INSERT INTO signals (report_id, person_id, signal, weight, reason) VALUES ($1, $2, 'burst', $3, '连续上报')
          ON CONFLICT DO NOTHING`,
        [one.id, one.by, step.weight],
      );
      break;
    case 'rule':
      world.rulings.push({ reportId: one.id, personId: one.by, verdict: step.verdict, reason: 'other' });
      await owner.query(
        `INSERT INTO award_rulings (id, report_id, person_id, verdict, reason, ruled_by) VALUES ($1, $2, $3, $4, 'other', $3)`,
        [v7(), one.id, one.by, step.verdict],
      );
      break;
  }
  waiting.push(one.id);
}

export async function settleAll({ deps }: Pick<Run, 'deps'>, reportIds: readonly string[]): Promise<void> {
  await Promise.all([...reportIds, ...reportIds].map((id) => settle(deps, id)));
}

async function report(run: Run, { by, place }: Step & { do: 'report' }, at: Date): Promise<void> {
  const { world, owner, waiting } = run;
  const one: ModelReport = {
    ...{ id: v7({ msecs: at.getTime() }), by: personAt(run, by), at, place, mergedInto: undefined },
    status: 'accepted',
  };
  world.reports.push(one);
  await owner.query(
    insertReports(
      {
        ...{
          id: '$1::uuid',
          number: '$1::text',
          reporter_id: '$2::uuid',
          status: "'accepted'",
          version: '1',
        },
        ...{ severity: "'serious'", category_code: "'P0103'", position: 'point($3::float * 5000, 0)' },
        ...{ catalogue_version: '1', area_version: '1', area_code: "'1'", area_codes: "'{1}'" },
        ...{ created_at: '$4::timestamptz', updated_at: '$4::timestamptz' },
      },
      '(SELECT) one',
    ),
    [one.id, one.by, place, at],
  );
  waiting.push(one.id);
}

/** With what was merged into it already. */
async function merge({ world, owner, waiting }: Run, head: ModelReport, into: number): Promise<void> {
  const other = world.reports[into % world.reports.length];
  const target = other && headOf(world, other);
  if (!target || target === head) return;
  for (const one of world.reports.filter((member) => headOf(world, member) === head)) {
    one.mergedInto = target.id;
    await owner.query(`UPDATE reports SET merged_into = $2, status = 'merged' WHERE id = $1`, [
      one.id,
      target.id,
    ]);
    waiting.push(one.id);
  }
  waiting.push(target.id);
}

async function unmerge({ owner, waiting }: Run, one: ModelReport): Promise<void> {
  const target = one.mergedInto;
  if (target === undefined) return;
  one.mergedInto = undefined;
  one.status = 'accepted';
  await owner.query(`UPDATE reports SET merged_into = NULL, status = 'accepted' WHERE id = $1`, [one.id]);
  waiting.push(one.id, target);
}

async function spend(run: Run, { by, points }: Step & { do: 'spend' }): Promise<void> {
  const person = personAt(run, by);
  try {
    await inTransaction(run.deps.dataSource, (client) =>
      post(client, {
        ...{ source: `spent:${v7()}`, kind: 'redeemed', personId: person, words: '兑换' },
        entries: [
          { account: { person, kind: 'available' }, points: -points },
          { account: { city: 'redeemed' }, points },
        ],
      }),
    );
    run.spent.set(person, (run.spent.get(person) ?? 0) + points);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'POINTS_NOT_ENOUGH')) throw error;
  }
}

function personAt({ world }: Run, index: number): string {
  const person = world.people[index % world.people.length];
  if (!person) throw new Error('nobody lives here');
  return person;
}
