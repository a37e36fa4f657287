import {
  chooseHandler,
  type Dispatch,
  type DispatchQuestion,
  rulesAtAnyTime,
  type Wanted,
  wantedBy,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { CalendarHolder } from '../calendar';
import { type CandidateRow, candidateOf, candidatesSelect } from './candidates';
import { newestRulesVersion, type RulesHolder } from './rules/rules-holder';

export interface ChoiceDeps {
  rules: RulesHolder;
  calendars: CalendarHolder;
}

/** How often the copy of the rules may turn out old in one choice. */
const reloads = 3;

/** A report as the choice sees it; the time is the database's. */
export type Choosing = Omit<DispatchQuestion, 'at' | 'calendar'>;

/**
 * Who handles a report by the rules in force, among those who are there now, and why: the choice of a submission, for
 * reports that are there already. Reads only; whoever gives the report writes what it answers.
 */
export async function chooseFor(
  deps: ChoiceDeps,
  client: Pick<PoolClient, 'query'>,
  question: Choosing,
): Promise<Dispatch> {
  let rules = deps.rules.current();
  for (let reload = 0; reload < reloads; reload++) {
    const wanted = wantedBy(rulesAtAnyTime(rules.rules, question));
    const { now, candidates, ...newest } = await readCandidates(client, question.areaCodes, wanted);
    if (newest.calendarVersion > deps.calendars.current().version) await deps.calendars.reload(client);
    if (newest.rulesVersion <= rules.version) {
      const moment = { at: now, calendar: deps.calendars.current() };
      return chooseHandler(rules, { ...question, ...moment }, candidates.map(candidateOf));
    }
    // Newer rules may want other people.
    rules = await deps.rules.reload(client);
  }
  throw new Error('the rules of dispatch changed faster than they could be read');
}

interface CandidatesRead {
  now: Date;
  rulesVersion: number;
  calendarVersion: number;
  candidates: CandidateRow[];
}

/** Those whom rules could want at a place, as they stand now. */
export async function readCandidates(
  client: Pick<PoolClient, 'query'>,
  areaCodes: readonly string[],
  { roles, organisations, organisationKinds }: Wanted,
): Promise<CandidatesRead> {
  const { rows } = await client.query<CandidatesRead>({
    name: 'dispatch-candidates',
    text: `SELECT now() AS now, ${newestRulesVersion} AS "rulesVersion",
      (SELECT max(id) FROM calendar_versions) AS "calendarVersion", ${candidatesSelect({
        areaCodes: '$1::text[]',
        roles: '$2::text[]',
        organisations: '$3::text[]',
        organisationKinds: '$4::text[]',
      })} AS candidates`,
    values: [areaCodes, roles, organisations, organisationKinds],
  });
  const [read] = rows;
  if (!read) throw new Error('the candidates were read without an answer');
  return read;
}
