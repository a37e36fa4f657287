import type { HandedOver, LeaveTaken, TakeLeave } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { memberPlannedBy, requireDuty, takeLeave } from '../../dispatch';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import type { ReportDeps } from '../deps';
import { handOverReports } from './hand-over-reports';
import type { Handing } from './receiver';

/** Somebody goes on leave, and in the same step hands over what he has, if he says to whom. */
export async function takeLeaveAndHandOver(
  deps: ReportDeps,
  client: PoolClient,
  { actor, body }: { actor: Actor; body: TakeLeave },
): Promise<LeaveTaken> {
  const personId = (body.personId ?? actor.id).toLowerCase();
  if (personId === actor.id) requireDuty(actor);
  else await memberPlannedBy(deps, client, { actor, personId });
  const leave = await takeLeave(client, {
    id: deps.newId(),
    personId,
    startsAt: new Date(body.startsAt),
    endsAt: new Date(body.endsAt),
    reason: body.reason,
    by: actor.id,
  });
  if (body.handOver === undefined) return { ...leave, handedOver: [] };
  const { items } = await handOverReports(deps, client, { personId, to: body.handOver, by: actor });
  return { ...leave, handedOver: items };
}

/** The same without taking leave: for those who answer for him at any time, for himself once he has leave. */
export async function handOverAll(
  deps: ReportDeps,
  client: PoolClient,
  handing: Handing,
): Promise<HandedOver> {
  const { personId, by } = handing;
  if (personId !== by.id) await memberPlannedBy(deps, client, { actor: by, personId });
  else if (!(await hasLeave(client, personId))) {
    throw new Refusal('FORBIDDEN', {
      detail: 'Who stays hands nothing over: take leave first, or return single reports with a reason.',
    });
  }
  return handOverReports(deps, client, handing);
}

async function hasLeave(client: PoolClient, personId: string): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'leave-to-come',
    text: 'SELECT FROM leaves WHERE person_id = $1 AND cancelled_at IS NULL AND ends_at > now() LIMIT 1',
    values: [personId],
  });
  return (rowCount ?? 0) > 0;
}
