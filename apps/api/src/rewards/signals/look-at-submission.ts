import { type Sighting, type SignalRules, type SubmissionFacts, submissionSignals } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { bandPhotos, readReportedPhotos } from './earlier-photos.sql';
import { keepSignals } from './keep-signals';

type Client = Pick<PoolClient, 'query'>;

/** Notices what speaks against the reporter's part. Again, it adds what has become known since. */
export async function lookAtSubmission(client: Client, reportId: string, rules: SignalRules): Promise<void> {
  await bandPhotos(client, reportId);
  const { personId, ...facts } = await readFacts(client, reportId, rules);
  const signals = submissionSignals(facts, rules);
  await keepSignals(client, { reportId, personIds: [personId], signals });
}

/**
 * As many of a person's reports as anybody makes in the windows of the rules, before one and after it, and of a device's.
 */
const mostOfOne = 200;
const mostOfADevice = 1_000;

interface SightingRow extends Omit<Sighting, 'accuracy'> {
  accuracy: number | null;
}

interface FactsRow extends SightingRow {
  personId: string;
  others: SightingRow[];
  deviceAccounts: number;
}

async function readFacts(
  client: Client,
  reportId: string,
  { sharedDevice }: SignalRules,
): Promise<SubmissionFacts & { personId: string }> {
  const { rows } = await client.query<FactsRow>({
    name: 'submission-facts',
    text: submissionFacts,
    values: [reportId, sharedDevice.window],
  });
  const [row] = rows;
  if (!row) throw new Error(`there is no report ${reportId}`);
  const { personId, others, deviceAccounts, ...own } = row;
  return {
    personId,
    sighting: sightingOf(own),
    others: others.map(sightingOf),
    photos: await readReportedPhotos(client, { ...own, id: reportId }),
    deviceAccounts,
  };
}

function sightingOf({ longitude, latitude, at, accuracy }: SightingRow): Sighting {
  return { longitude, latitude, at: Number(at), ...(accuracy === null ? {} : { accuracy }) };
}

const seenAt = (report: string) =>
  `floor(extract(epoch FROM coalesce(${report}.captured_at, ${report}.created_at)) * 1000)::float8`;

/** What his reporter made before it, or since. */
const othersOf = (
  which: string,
) => `(SELECT longitude, latitude, accuracy, captured_at, created_at FROM reports
  WHERE reporter_id = own.reporter_id AND ${which} LIMIT ${mostOfOne})`;

const submissionFacts = `SELECT own.reporter_id AS "personId", own.longitude, own.latitude, own.accuracy, ${seenAt('own')} AS at,
    (SELECT coalesce(json_agg(json_build_object('longitude', other.longitude, 'latitude', other.latitude,
        'accuracy', other.accuracy, 'at', ${seenAt('other')})), '[]')
      FROM (${othersOf('id < own.id ORDER BY id DESC')} UNION ALL ${othersOf('id > own.id ORDER BY id')}) other) AS others,
    (SELECT count(DISTINCT sent.reporter_id)::integer FROM (SELECT reporter_id, created_at FROM reports
        WHERE device_hash = own.device_hash ORDER BY id DESC LIMIT ${mostOfADevice}) sent
      WHERE sent.created_at > own.created_at - $2::float8 * interval '1 millisecond') AS "deviceAccounts"
  FROM reports own WHERE own.id = $1`;
