import type { AreaName, HonourPeriod, Honours } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { type Deeds, thanksFor } from './thanks';

/** So many are on the list; whoever stands below reads his own rank. */
const shownAtMost = 50;

interface Question {
  area: AreaName;
  period: HonourPeriod;
  personId: string;
}

/** The red list of an area and the running week or month, or of all time, as this reader sees it. */
export async function readHonours(
  client: Pick<PoolClient, 'query'>,
  { area, period, personId }: Question,
): Promise<Honours> {
  const { since, until, nameShown } = await readFrame(client, { period, personId });
  const values = [area.code, period, since];
  const { rows } = await client.query<ListedRow>({ name: 'honours-list', text: listed, values });
  const { rows: own } = await client.query<OwnRow>({
    name: 'honours-own',
    text: ownStanding,
    values: [...values, personId],
  });
  const { rows: deeds } = await client.query<Deeds>({
    name: 'honours-deeds',
    text: ownDeeds,
    values: [personId, since, area.code],
  });
  const [mine] = own;
  const thanks = deeds[0] && thanksFor(period, deeds[0]);
  return {
    area,
    period,
    ...(until === null ? {} : { since, until }),
    items: rows.map(({ rank, name, points, personId: id }) => ({
      rank,
      name,
      points,
      isMe: id === personId,
    })),
    ...(mine ? { mine } : {}),
    nameShown,
    ...(thanks ? { thanks } : {}),
  };
}

interface ListedRow {
  personId: string;
  rank: number;
  /** Null where he has not chosen to show it. */
  name: string | null;
  points: number;
}

type OwnRow = NonNullable<Honours['mine']>;

interface Frame {
  since: string;
  until: string | null;
  nameShown: boolean;
}

async function readFrame(
  client: Pick<PoolClient, 'query'>,
  { period, personId }: Pick<Question, 'period' | 'personId'>,
): Promise<Frame> {
  const { rows } = await client.query<Frame>({
    name: 'honours-frame',
    text: frame,
    values: [personId, period],
  });
  const [row] = rows;
  if (!row) throw new Error(`nobody is ${personId}`);
  return row;
}

/** Days are Beijing's; a week begins on Monday. */
const frame = `
SELECT since::text, until::text, person.show_on_honours AS "nameShown"
FROM people person, (SELECT now() AT TIME ZONE 'Asia/Shanghai' AS now) clock, LATERAL (
  SELECT date_trunc('week', now)::date AS since, date_trunc('week', now)::date + 6 AS until WHERE $2 = 'week'
  UNION ALL SELECT date_trunc('month', now)::date,
    (date_trunc('month', now) + interval '1 month - 1 day')::date WHERE $2 = 'month'
  UNION ALL SELECT '-infinity'::date, NULL WHERE $2 = 'all'
) period
WHERE person.id = $1`;

/** He wants it, and wants that something is stored about him at all. */
const mayBeNamed = `person.show_on_honours AND person.erased_at IS NULL AND 'given' = (SELECT said.word FROM consents said
  WHERE said.person_id = person.id ORDER BY said.id DESC LIMIT 1)`;

/** Fifty steps along one index. Whoever shares their rank with them stands above or among them. */
const listed = `
SELECT best.person_id AS "personId", best.points, rank() OVER (ORDER BY best.points DESC)::int AS rank,
  CASE WHEN ${mayBeNamed} THEN person.display_name END AS name
FROM (SELECT person_id, points FROM honours
  WHERE area_code = $1 AND period = $2 AND since = $3::date AND points > 0
  ORDER BY points DESC, person_id LIMIT ${shownAtMost}) best
JOIN people person ON person.id = best.person_id
ORDER BY best.points DESC, best.person_id`;

/** Counts along the same index, without touching the table: 22,000 people are a few milliseconds. */
const ownStanding = `
SELECT own.points, 1 + (SELECT count(*)::int FROM honours better
    WHERE better.area_code = $1 AND better.period = $2 AND better.since = $3::date
      AND better.points > own.points AND better.points > 0) AS rank
FROM honours own
WHERE own.area_code = $1 AND own.period = $2 AND own.since = $3::date AND own.person_id = $4 AND own.points > 0`;

/** Through his own earnings only. What was merged into a report of his was reported by a neighbour, too. */
const ownDeeds = `
WITH earned AS (
  SELECT value.report_id, report.reporter_id = $1 AS is_found FROM honour_values value
  JOIN reports report ON report.id = value.report_id
  WHERE value.person_id = $1 AND value.earned_on >= $2::date AND value.points > 0
    AND value.area_codes @> ARRAY[$3::text]
), neighbours AS (
  SELECT follower.person_id FROM earned JOIN followers follower ON follower.report_id = earned.report_id
  WHERE is_found AND follower.unfollowed_at IS NULL
  UNION SELECT twin.reporter_id FROM earned JOIN reports twin ON twin.merged_into = earned.report_id WHERE is_found
)
SELECT (SELECT count(*)::int FROM neighbours WHERE person_id <> $1) AS neighbours,
  count(*) FILTER (WHERE is_found)::int AS found, count(*) FILTER (WHERE NOT is_found)::int AS helped
FROM earned`;
