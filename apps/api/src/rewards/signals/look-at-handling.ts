import { type HandlingFacts, handlingSignals, usualSignalRules } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { keepSignals } from './keep-signals';

type Client = Pick<PoolClient, 'query'>;

/** Notices what speaks against the parts of both, who reported it and who fixed it. */
export async function lookAtHandling(client: Client, reportId: string): Promise<void> {
  const row = await readFacts(client, reportId);
  if (!row) return;
  const { reporterId, handlerId, ...facts } = row;
  const signals = handlingSignals(factsOf(facts), usualSignalRules);
  await keepSignals(client, { reportId, personIds: [reporterId, handlerId], signals });
}

interface FactsRow extends Omit<HandlingFacts, 'pair'> {
  reporterId: string;
  handlerId: string;
  together: number;
  ofReporter: number;
  ofHandler: number;
  usualTime: number | null;
}

/** Undefined: nobody has fixed it. */
async function readFacts(client: Client, reportId: string): Promise<FactsRow | undefined> {
  const { mutualFeeding, ownMade } = usualSignalRules;
  const { rows } = await client.query<FactsRow>({
    name: 'handling-facts',
    text: handlingFacts,
    values: [reportId, mutualFeeding.window, ownMade.window],
  });
  return rows[0];
}

function factsOf(row: Omit<FactsRow, 'reporterId' | 'handlerId'>): HandlingFacts {
  const { own, closedByHandler, ownByHandler, together, ofReporter, ofHandler, usualTime } = row;
  const pair = { together, ofReporter, ofHandler, ...(usualTime === null ? {} : { usualTime }) };
  return { own, closedByHandler, ownByHandler, pair };
}

/** More than one person reports in a quarter of a year, or fixes. */
const mostOfReporter = 500;
const mostOfHandler = 2_000;

const since = (window: string) => `own.resolved_at - ${window}::float8 * interval '1 millisecond'`;
/** Whose device it came from: the handler has reported from it in his own name. */
const fromHisDevice = (
  report: string,
) => `EXISTS (SELECT FROM reports his WHERE his.device_hash = ${report}.device_hash
  AND his.reporter_id = own.resolved_by)`;

const handlingFacts = `SELECT own.reporter_id AS "reporterId", own.resolved_by AS "handlerId",
    CASE WHEN own.reporter_id = own.resolved_by THEN 'himself' WHEN ${fromHisDevice('own')} THEN 'his-device' ELSE 'not' END AS own,
    handled.lately AS "closedByHandler", handled.made AS "ownByHandler",
    reported.fixed AS "ofReporter", handled.fixed AS "ofHandler", handled.together, handled."usualTime"
  FROM reports own
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE part.resolved_at > ${since('$2')})::integer AS fixed
    FROM (SELECT resolved_at FROM reports WHERE reporter_id = own.reporter_id
      ORDER BY id DESC LIMIT ${mostOfReporter}) part) reported
  CROSS JOIN LATERAL (SELECT count(*)::integer AS fixed,
      count(*) FILTER (WHERE part.reporter_id = own.reporter_id)::integer AS together,
      floor(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY part.resolved_at - part.accepted_at)
        FILTER (WHERE part.reporter_id = own.reporter_id)) * 1000)::float8 AS "usualTime",
      count(*) FILTER (WHERE part.resolved_at > ${since('$3')})::integer AS lately,
      count(*) FILTER (WHERE part.resolved_at > ${since('$3')}
        AND (part.reporter_id = own.resolved_by OR ${fromHisDevice('part')}))::integer AS made
    FROM (SELECT reporter_id, device_hash, accepted_at, resolved_at FROM reports WHERE resolved_by = own.resolved_by
        AND resolved_at > ${since('$2')} AND resolved_at <= own.resolved_at
      ORDER BY resolved_at DESC LIMIT ${mostOfHandler}) part) handled
  WHERE own.id = $1 AND own.resolved_by IS NOT NULL`;
