import type { Dispatch } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type Assignee, isOnLeave } from '../../dispatch';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import type { ReportDeps } from '../deps';
import { hasReturned } from '../excluded-handlers';
import { handlerAnywhere, isWithinReach } from '../handler-to-give';
import type { ReportRow } from '../report-row';
import { chooseAgain } from './choose-again';
import { assigneeFrom, pathTo } from './give-by-rules';

/** Who hands over whose reports to whom. */
export interface Handing {
  personId: string;
  /** Somebody's id, or `choose`: whoever the rules choose for each. */
  to: string;
  by: Actor;
  /** Only what lies in this area; absent: all that he has. */
  areaCode?: string;
}

/** Who gets a report that is handed over. */
export interface Receiver {
  assignee: Assignee;
  areaCodes: readonly string[] | undefined;
  /** Why he, if the rules chose him. */
  chosen?: Dispatch['why'];
}

/** Undefined: nobody fits, or the person named cannot have this one. */
export async function receiverFor(
  deps: ReportDeps,
  client: PoolClient,
  { row, handing }: { row: ReportRow; handing: Handing },
): Promise<Receiver | undefined> {
  if (handing.to !== 'choose') return namedReceiver(deps, client, { row, handing });
  const { handler, why } = await chooseAgain(deps, client, row);
  return handler && { assignee: assigneeFrom(handler), areaCodes: pathTo(row, handler), chosen: why };
}

async function namedReceiver(
  deps: ReportDeps,
  client: PoolClient,
  { row, handing }: { row: ReportRow; handing: Handing },
): Promise<Receiver | undefined> {
  const named = { personId: handing.to };
  const found = await handlerAnywhere(deps, { client, row, actor: handing.by, named });
  const canHave = found && isWithinReach({ row, actor: handing.by }, found) && !hasReturned(row, named);
  return canHave ? found : undefined;
}

/** How many are named of those that somebody cannot have. */
const numbersNamed = 5;

export function cannotHave(numbers: readonly string[]): Refusal {
  const some = numbers.slice(0, numbersNamed).join(', ') + (numbers.length > numbersNamed ? ', …' : '');
  return refusedReceiver(
    `cannot be given ${numbers.length} of them (${some}); name somebody else, or "choose"`,
  );
}

/** Somebody who goes himself, or who is away, takes nothing over. */
export async function refuseAway(client: PoolClient, { personId, to }: Handing): Promise<void> {
  if (to === 'choose') return;
  if (to === personId) throw refusedReceiver('must be somebody else');
  const { rows } = await client.query<{ away: boolean }>({
    name: 'receiver-away',
    text: `SELECT ${isOnLeave('$1::uuid')} AS away`,
    values: [to],
  });
  if (rows[0]?.away) throw refusedReceiver('is on leave himself');
}

function refusedReceiver(message: string): Refusal {
  return new Refusal('HANDLER_UNKNOWN', {
    detail: `Who is to take over ${message}.`,
    errors: [{ path: 'to', message }],
  });
}
