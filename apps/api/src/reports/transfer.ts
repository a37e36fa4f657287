import { mapOfNow } from '../areas';
import type { NamedHandler } from '../dispatch';
import { boundaryCrossed } from './boundary-crossed';
import { pathOfPart } from './common-path';
import type { ReportDeps } from './deps';
import { giveLead } from './give-lead';
import { leadAnywhere } from './handler-to-give';
import type { Consequences, Effect, Moment } from './move-report';
import { leadOf } from './report-row';

export type TransferDeps = Pick<ReportDeps, 'areas' | 'newId'>;

/** A leader or dispatcher hands it to somebody else's hands, wherever in the city: who gets it accepts or returns. */
export function transfer(deps: TransferDeps): Effect {
  return (moment) => transferTo(deps, moment, moment.body);
}

/**
 * Makes somebody else the lead handler by a transfer: counted, marked where it crosses a boundary, and for good where
 * the common superior decides. Answers what the report and its history remember of it; also for a transfer that was
 * asked for and is approved.
 */
export async function transferTo(
  deps: TransferDeps,
  moment: Pick<Moment, 'client' | 'row' | 'actor' | 'now'>,
  { personId, organisationId }: NamedHandler,
): Promise<Consequences> {
  const { client, row } = moment;
  const given = await leadAnywhere(deps, { ...moment, named: { personId, organisationId } });
  const lead = leadOf(row);
  const from = lead ? pathOfPart(row, lead) : row.areaCodes;
  const crosses = boundaryCrossed(await mapOfNow(deps, client), { from, to: given });
  const how = { ended: 'transferred', rule: 'transferred' } as const;
  const { set, facts } = await giveLead(deps, { ...moment, given, how });
  return {
    set: { ...set, transfers: row.transfers + 1 },
    facts: { ...facts, ...(crosses ? { crosses, receivingAreaCodes: given.areaCodes } : {}) },
  };
}
