import type { PersonsAwards, ReportAward, ReportPoints } from '@weilinli/contracts';
import { type Award, awardsOf } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { readReport, relationsTo, viewOf } from '../../reports';
import { partOf } from '../reviews/policy';
import { readParts } from '../reviews/read-parts';
import type { PointRulesHolder } from '../rules';
import { mayRule } from './make-ruling';
import { readCase } from './read-case';

/** What a report is worth to somebody, computed now: right after sending, before the ledger has it. */
export async function readReportPoints(
  deps: { pointRules: PointRulesHolder },
  client: PoolClient,
  { reportId, actor }: { reportId: string; actor: Actor },
): Promise<ReportPoints> {
  const report = await readReport(client, reportId);
  if (!viewOf(report, relationsTo(report, actor))) throw new Refusal('NOT_FOUND');
  const found = await readCase(deps, client, reportId);
  if (!found) throw new Refusal('NOT_FOUND');
  const awards = awardsOf(found.facts, found.rulesOf);
  const items = awards.filter(({ personId }) => personId === actor.id).map(presentAward);
  // Who made it or fixed it decides on nobody's points for it, and who passed the fix leaves it to others.
  const isPart = [report.reporterId, report.resolvedBy].includes(actor.id);
  if (isPart || !mayRule(actor, report.areaCodes)) return { items };
  const parts = await readParts(client, { reportId, personId: report.reporterId });
  if (partOf(actor, parts)) return { items };
  const others = awards.filter((one) => one.reportId === reportId && one.personId !== actor.id);
  return { items, ofOthers: await byPerson(client, others) };
}

async function byPerson(client: PoolClient, awards: readonly Award[]): Promise<PersonsAwards[]> {
  const ids = [...new Set(awards.map(({ personId }) => personId))];
  const { rows } = await client.query<{ id: string; displayName: string }>(
    'SELECT id, display_name AS "displayName" FROM people WHERE id = ANY($1) ORDER BY array_position($1, id)',
    [ids],
  );
  return rows.map((person) => ({
    person,
    items: awards.filter(({ personId }) => personId === person.id).map(presentAward),
  }));
}

function presentAward({ kind, state, points, worth, because }: Award): ReportAward {
  return { ...{ kind, state, points, worth }, because: [...because] };
}
