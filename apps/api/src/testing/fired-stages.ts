import type { HistoryEntry } from '@weilinli/contracts';
import type { Stage } from './stage';

export interface FiredEntry {
  sequence: number;
  at: Date;
  limit: string;
  stage: string;
  dueAt: Date;
  late: boolean;
  levels: string[];
}

/** The stages of a report as its history tells them, after the table of escalations was found to tell the same. */
export async function firedStages(stage: Stage, reportId: string): Promise<FiredEntry[]> {
  const rows = await stage.asOwner<Pick<HistoryEntry, 'sequence' | 'facts'> & { at: Date }>(
    `SELECT sequence, at, facts FROM history WHERE report_id = $1 AND event = 'escalate' ORDER BY sequence`,
    [reportId],
  );
  const told = rows.map(({ sequence, at, facts }) => ({
    sequence,
    at,
    limit: String(facts.limit),
    stage: String(facts.stage),
    dueAt: new Date(String(facts.dueAt)),
    late: facts.late === true,
    levels: facts.levels as string[],
  }));
  const recorded = await stage.asOwner(
    `SELECT sequence, fired_at AS at, limit_name AS "limit", stage, due_at AS "dueAt" FROM escalations
      WHERE report_id = $1 ORDER BY sequence`,
    [reportId],
  );
  expect(recorded).toEqual(
    told.map(({ sequence, at, limit, stage, dueAt }) => ({ sequence, at, limit, stage, dueAt })),
  );
  return told;
}

/** The same in few words: `accept half`. */
export async function firedNames(stage: Stage, reportId: string): Promise<string[]> {
  return (await firedStages(stage, reportId)).map((one) => `${one.limit} ${one.stage}`);
}
