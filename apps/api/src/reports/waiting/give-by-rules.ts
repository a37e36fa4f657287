import type { Candidate, Dispatch } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type Assignee, assignCo, assignLead } from '../../dispatch';
import type { ReportRow } from '../report-row';

export type Chosen = Extract<Dispatch, { handler: Candidate }>;

interface Given {
  row: ReportRow;
  chosen: Chosen;
  at: Date;
  newId: () => string;
}

/** The report goes to whom the rules chose, and to those who come along. */
export async function giveByRules(client: PoolClient, { row, chosen, at, newId }: Given): Promise<void> {
  const { handler, coHandlers, why } = chosen;
  const given = (candidate: Candidate, reasons: object) => ({
    id: newId(),
    reportId: row.id,
    assignee: assigneeFrom(candidate),
    areaCodes: pathTo(row, candidate),
    at,
    why: reasons,
  });
  await assignLead(client, given(handler, why));
  for (const candidate of coHandlers) {
    await assignCo(client, given(candidate, { rule: why.rule, ruleVersion: why.ruleVersion }));
  }
}

export function assigneeFrom({ is, id, displayName, role }: Candidate): Assignee {
  const who = { displayName, role };
  return is === 'person' ? { ...who, personId: id } : { ...who, organisationId: id };
}

/** The part of the report's own authority path under which somebody gets it. */
export function pathTo({ areaCodes }: ReportRow, { areaCode }: Candidate): string[] | undefined {
  const depth = areaCode === undefined ? -1 : areaCodes.indexOf(areaCode);
  return depth === -1 ? undefined : areaCodes.slice(0, depth + 1);
}
