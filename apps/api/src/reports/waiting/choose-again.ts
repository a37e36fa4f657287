import {
  chooseHandler,
  type Dispatch,
  findCategory,
  type Matter,
  rulesAtAnyTime,
  type Wanted,
  wantedBy,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type CandidateRow, candidateOf, candidatesSelect, newestRulesVersion } from '../../dispatch';
import type { ReportDeps } from '../deps';
import { passedOver } from '../excluded-handlers';
import { knowCatalogueOf } from '../known-catalogue';
import type { ReportRow } from '../report-row';

export type ChoosingDeps = Pick<ReportDeps, 'catalogue' | 'calendars' | 'rules'>;

/** How often the copies of rules and calendar may turn out old in one choice. */
const reloads = 3;

/** Whom the rules in force choose for a report that exists already: nobody who has it, or who gave it away. */
export async function chooseAgain(
  deps: ChoosingDeps,
  client: PoolClient,
  { row, at }: { row: ReportRow; at: Date },
): Promise<Dispatch> {
  await knowCatalogueOf(deps, [row]);
  for (let reload = 0; reload < reloads; reload++) {
    const rules = deps.rules.current();
    const matter = matterOf(deps, row);
    const read = await readCandidates(client, {
      areaCodes: row.areaCodes,
      wanted: wantedBy(rulesAtAnyTime(rules.rules, matter)),
    });
    if (read.rulesVersion === rules.version && read.calendarVersion === deps.calendars.current().version) {
      const question = {
        ...matter,
        place: { longitude: row.longitude, latitude: row.latitude },
        at,
        calendar: deps.calendars.current(),
        reporterId: row.reporterId,
        passedOver: passedOverNow(row),
      };
      return chooseHandler(rules, question, read.candidates.map(candidateOf));
    }
    await Promise.all([deps.rules.reload(), deps.calendars.reload()]);
  }
  throw new Error('rules or calendar changed faster than they could be read');
}

/** Why an assignment ended: he goes on leave, and somebody else goes on with it. */
export const handedOver = 'handed-over';

/** Who handed it over is not given it again by the system, as if he had returned it. */
function passedOverNow(row: ReportRow): ReturnType<typeof passedOver> {
  const over = passedOver(row);
  for (const { personId } of row.assignments) {
    const last = row.assignments.findLast((part) => part.personId === personId);
    if (personId !== null && last?.endReason === handedOver) over.set(personId, 'returned-it');
  }
  return over;
}

function matterOf({ catalogue }: ChoosingDeps, row: ReportRow): Matter {
  const { areaCodes, categoryCode, conditionCode, severity } = row;
  const group = findCategory(catalogue.at(row.catalogueVersion), categoryCode)?.group ?? 'other';
  return { areaCodes, categoryCode, conditionCode, severity, group };
}

interface Read {
  rulesVersion: number | null;
  calendarVersion: number | null;
  candidates: CandidateRow[];
}

async function readCandidates(
  client: PoolClient,
  { areaCodes, wanted }: { areaCodes: readonly string[]; wanted: Wanted },
): Promise<Read> {
  const { rows } = await client.query<Read>({
    name: 'choose-again',
    text: `SELECT ${newestRulesVersion} AS "rulesVersion", (SELECT max(id) FROM calendar_versions) AS "calendarVersion",
      ${candidatesSelect({
        areaCodes: '$1::text[]',
        roles: '$2::text[]',
        organisations: '$3::text[]',
        organisationKinds: '$4::text[]',
      })} AS candidates`,
    values: [areaCodes, wanted.roles, wanted.organisations, wanted.organisationKinds],
  });
  const [read] = rows;
  if (!read) throw new Error('candidates were not answered');
  return read;
}
