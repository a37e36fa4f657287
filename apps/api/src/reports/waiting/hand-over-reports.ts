import type { HandedOver } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { ReportDeps } from '../deps';
import { lockReport } from '../read-report';
import type { ReportRow } from '../report-row';
import { endHisHelp, giveOver, giveUp } from './give-over';
import { claimOf, leaveToColleagues } from './leave-to-colleagues';
import { cannotHave, type Handing, type Receiver, receiverFor, refuseAway } from './receiver';

type Item = HandedOver['items'][number];

/**
 * Hands over everything that somebody has in hand, all of it or – where it is refused – nothing: each
 * report goes to the person named, or to whom the rules choose for it, or else to the dispatcher's desk. What he has
 * fixed stays his until it is closed: if somebody doubts the fix, it is his rework. A suspended report goes along, and
 * stays with him only where nobody is found, because on a desk it would wake up before its time. What he has taken on
 * for an organisation is his colleagues' to take on, whoever is named; where he has none it goes like the rest. Where he
 * only helps he is released: who leads goes on. Whoever asks sees to it that he may.
 */
export async function handOverReports(
  deps: ReportDeps,
  client: PoolClient,
  handing: Handing,
): Promise<HandedOver> {
  await refuseAway(client, handing);
  const items: Item[] = [];
  const refused: string[] = [];
  for (const id of await readHeld(client, handing)) {
    const { row } = await lockReport(client, id);
    const claim = claimOf(row, handing.personId);
    const organisation = claim && (await leaveToColleagues(deps, client, { row, claim, handing }));
    if (organisation) {
      items.push(givenTo(row, organisation));
      continue;
    }
    if (!claim && !isInHandOf(row, handing.personId)) {
      if (!helpsWith(row, handing.personId)) continue;
      await endHisHelp(deps, client, { row, handing });
      items.push({ reportId: id, number: row.number, outcome: 'released' });
      continue;
    }
    const receiver = await receiverFor(deps, client, { row, handing });
    if (receiver) {
      await giveOver(deps, client, { row, handing, receiver });
      items.push(givenTo(row, receiver.assignee));
    } else if (handing.to !== 'choose') refused.push(row.number);
    else if (row.status === 'suspended') items.push({ reportId: id, number: row.number, outcome: 'kept' });
    else {
      await giveUp(deps, client, { row, handing });
      items.push({ reportId: id, number: row.number, outcome: 'desk' });
    }
  }
  // Thrown out of the transaction, it undoes what has been given already.
  if (refused.length > 0) throw cannotHave(refused);
  return { items };
}

function givenTo({ id, number }: ReportRow, assignee: Receiver['assignee']): Item {
  const to = 'personId' in assignee ? assignee.personId : assignee.organisationId;
  const { displayName, role } = assignee;
  return { reportId: id, number, to: { id: to, displayName, role }, outcome: 'given' };
}

function isInHandOf({ status, assignments }: ReportRow, personId: string): boolean {
  const lead = assignments.find(({ kind, ended }) => kind === 'lead' && !ended);
  return lead?.personId === personId && ['dispatched', 'accepted', 'suspended'].includes(status);
}

function helpsWith({ status, assignments }: ReportRow, personId: string): boolean {
  const helps = assignments.some((part) => part.kind === 'co' && !part.ended && part.personId === personId);
  return helps && ['submitted', 'dispatched', 'accepted', 'suspended'].includes(status);
}

/**
 * In the order of their ids: who hands over at the same time takes the locks in the same order. Who hands over one area
 * only keeps what he does for an organisation.
 */
async function readHeld(client: PoolClient, { personId, areaCode }: Handing): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'held-by',
    text: `SELECT DISTINCT held.report_id AS id FROM assignments held
      WHERE (held.person_id = $1 OR (held.claimed_by = $1 AND $2::text IS NULL)) AND held.ended_at IS NULL
        AND (SELECT r.status FROM reports r WHERE r.id = held.report_id) IN ('submitted', 'dispatched', 'accepted', 'suspended')
        AND ($2::text IS NULL OR EXISTS (SELECT FROM reports lies WHERE lies.id = held.report_id AND $2 = ANY(lies.area_codes)))
      ORDER BY id`,
    values: [personId, areaCode ?? null],
  });
  return rows.map(({ id }) => id);
}
