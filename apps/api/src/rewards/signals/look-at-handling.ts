import { type HandlingFacts, handlingSignals, type Regulars, type SignalRules } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { keepSignals } from './keep-signals';

type Client = Pick<PoolClient, 'query'>;

/** Notices what speaks against the parts of both, who reported it and who fixed it. */
export async function lookAtHandling(client: Client, reportId: string, rules: SignalRules): Promise<void> {
  const row = await readFacts(client, reportId, rules);
  if (!row) return;
  const { reporterId, handlerId, ...facts } = row;
  const signals = handlingSignals(factsOf(facts), rules);
  await keepSignals(client, { reportId, personIds: [reporterId, handlerId], signals });
}

interface FactsRow extends Omit<HandlingFacts, 'pair' | 'ring'> {
  reporterId: string;
  handlerId: string;
  together: number;
  ofReporter: number;
  ofHandler: number;
  usualTime: number | null;
  handlers: Regulars[];
  reporters: Regulars[];
  quickByHandler: number;
}

/** Undefined: nobody has fixed it. */
async function readFacts(
  client: Client,
  reportId: string,
  { mutualFeeding, ownMade }: SignalRules,
): Promise<FactsRow | undefined> {
  const { rows } = await client.query<FactsRow>({
    name: 'handling-facts',
    text: handlingFacts,
    values: [reportId, mutualFeeding.window, ownMade.window, mutualFeeding.quick, mutualFeeding.ring.least],
  });
  return rows[0];
}

function factsOf(row: Omit<FactsRow, 'reporterId' | 'handlerId'>): HandlingFacts {
  const { own, closedByHandler, ownByHandler, together, ofReporter, ofHandler, usualTime, ...ring } = row;
  const pair = { together, ofReporter, ofHandler, ...(usualTime === null ? {} : { usualTime }) };
  return { own, closedByHandler, ownByHandler, pair, ring };
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

const tookLess = (quick: string) =>
  `part.resolved_at - part.accepted_at < ${quick}::float8 * interval '1 millisecond'`;
/** With whom it is often, one for each. What somebody fixed for himself is no pair. */
const regulars = (
  self: string,
) => `coalesce(json_agg(json_build_object('together', pair.fixed, 'quick', pair.quick))
        FILTER (WHERE pair.fixed >= $5 AND pair.other <> own.${self}), '[]')`;

const handlingFacts = `SELECT own.reporter_id AS "reporterId", own.resolved_by AS "handlerId",
    CASE WHEN own.reporter_id = own.resolved_by THEN 'himself' WHEN ${fromHisDevice('own')} THEN 'his-device' ELSE 'not' END AS own,
    handled.lately AS "closedByHandler", handled.made AS "ownByHandler",
    reported.fixed AS "ofReporter", handled.fixed AS "ofHandler", handled.together, handled."usualTime",
    reported.handlers, handled.reporters, handled."quickByHandler"
  FROM reports own
  CROSS JOIN LATERAL (SELECT coalesce(sum(pair.fixed), 0)::integer AS fixed, ${regulars('reporter_id')} AS handlers
    FROM (SELECT part.resolved_by AS other, count(*)::integer AS fixed,
        count(*) FILTER (WHERE ${tookLess('$4')})::integer AS quick
      FROM (SELECT resolved_by, accepted_at, resolved_at FROM reports WHERE reporter_id = own.reporter_id
        ORDER BY id DESC LIMIT ${mostOfReporter}) part
      WHERE part.resolved_at > ${since('$2')} GROUP BY part.resolved_by) pair) reported
  CROSS JOIN LATERAL (SELECT coalesce(sum(pair.fixed), 0)::integer AS fixed,
      coalesce(sum(pair.fixed) FILTER (WHERE pair.other = own.reporter_id), 0)::integer AS together,
      max(pair."usualTime") FILTER (WHERE pair.other = own.reporter_id) AS "usualTime",
      coalesce(sum(pair.lately), 0)::integer AS lately, coalesce(sum(pair.made), 0)::integer AS made,
      ${regulars('resolved_by')} AS reporters, coalesce(sum(pair.quick), 0)::integer AS "quickByHandler"
    FROM (SELECT part.reporter_id AS other, count(*)::integer AS fixed,
        count(*) FILTER (WHERE ${tookLess('$4')})::integer AS quick,
        floor(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY part.resolved_at - part.accepted_at)
          FILTER (WHERE part.reporter_id = own.reporter_id)) * 1000)::float8 AS "usualTime",
        count(*) FILTER (WHERE part.resolved_at > ${since('$3')})::integer AS lately,
        count(*) FILTER (WHERE part.resolved_at > ${since('$3')}
          AND (part.reporter_id = own.resolved_by OR ${fromHisDevice('part')}))::integer AS made
      FROM (SELECT reporter_id, device_hash, accepted_at, resolved_at FROM reports WHERE resolved_by = own.resolved_by
          AND resolved_at > ${since('$2')} AND resolved_at <= own.resolved_at
        ORDER BY resolved_at DESC LIMIT ${mostOfHandler}) part
      GROUP BY part.reporter_id) pair) handled
  WHERE own.id = $1 AND own.resolved_by IS NOT NULL`;
