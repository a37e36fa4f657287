import { type Clock, clockOf, type FiredStage, findCategory, findCondition } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { InHand } from '../platform/database/connection-in-hand';
import { type ClockEntry, clockFactsOf, firedStagesOf, type Judges } from './clock-facts';
import type { ReportDeps } from './deps';

export type ClockDeps = Pick<ReportDeps, 'catalogue' | 'calendars'>;

/** The clocks of a report with the stages that were fired: all that its history says of time. */
export interface ReadClock {
  clock: Clock;
  fired: FiredStage[];
}

/** The histories of some reports, as the clocks need them. */
export async function clockEntriesOf(
  client: Pick<PoolClient, 'query'>,
  reportIds: readonly string[],
): Promise<Map<string, ClockEntry[]>> {
  const { rows } = await client.query<ClockEntry>({
    name: 'clock-entries',
    text: `SELECT report_id AS "reportId", sequence, event, actor_role AS "actorRole", at, facts FROM history
      WHERE report_id = ANY($1::uuid[]) ORDER BY report_id, sequence`,
    values: [reportIds],
  });
  const entries = new Map<string, ClockEntry[]>(reportIds.map((id) => [id, []]));
  for (const row of rows) entries.get(row.reportId)?.push(row);
  return entries;
}

/** Sees to it that every version that the entries name is known here, though another process stored it a moment ago. */
export async function knowJudgesOf(
  deps: ClockDeps & { client?: InHand },
  entries: readonly ClockEntry[],
): Promise<void> {
  // What is no version is said where the entry is read.
  const versions = (name: 'calendarVersion' | 'catalogueVersion') =>
    entries.flatMap(({ facts }) => (typeof facts[name] === 'number' ? [facts[name]] : []));
  if (versions('catalogueVersion').some((version) => !deps.catalogue.knows(version)))
    await deps.catalogue.reload(deps.client);
  await deps.calendars.knowing(versions('calendarVersion'), deps.client);
}

/** The clocks of a report from its history, whose judges are known. Throws where it cannot be read. */
export function clockFrom(deps: ClockDeps, entries: readonly ClockEntry[]): ReadClock {
  const calendars = deps.calendars.known();
  const answer = clockOf(clockFactsOf(entries, judgesOf(deps)), calendars);
  if (answer.ok) return { clock: answer.clock, fired: firedStagesOf(entries) };
  const [first] = entries;
  const lack = answer.because === 'calendar-missing' ? `calendar ${answer.version}` : 'submission';
  throw new Error(`history of report ${first?.reportId ?? '(empty)'}: there is no ${lack}`);
}

function judgesOf({ catalogue, calendars }: ClockDeps): Judges {
  return {
    limitsOf: ({ catalogueVersion, categoryCode, conditionCode }) => {
      if (!catalogue.knows(catalogueVersion)) return undefined;
      const category = findCategory(catalogue.at(catalogueVersion), categoryCode);
      return category && findCondition(category, conditionCode)?.limits;
    },
    firstCalendar: Math.min(...calendars.known().keys()),
  };
}
