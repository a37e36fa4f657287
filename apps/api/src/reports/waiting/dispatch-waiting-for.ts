import { dutyRoles, readMember } from '../../dispatch';
import { onConnection } from '../../platform/database/on-connection';
import { dispatchWaiting, type WaitingDeps } from './dispatch-waiting';

/** Somebody may take something now: what waits where he serves is looked through. */
export async function dispatchWaitingFor(
  deps: WaitingDeps,
  { personId }: { personId: string },
): Promise<number> {
  const member = await onConnection(deps.dataSource, (client) => readMember(client, personId));
  const grants = member?.grants.filter(({ role }) => dutyRoles.includes(role)) ?? [];
  if (grants.length === 0) return 0;
  // Who works for an organisation serves wherever the rules call it.
  const everywhere = grants.some(
    ({ areaCode, organisationId }) => organisationId !== undefined || areaCode === undefined,
  );
  return dispatchWaiting(
    deps,
    everywhere ? {} : { areaCodes: grants.flatMap(({ areaCode }) => areaCode ?? []) },
  );
}
