import type { IdempotentCall } from '../platform/idempotency';
import { quietJob } from '../platform/jobs';

/** The columns a submission fills, with the types in which they are sent. */
const reportTypes = {
  id: 'uuid',
  number: 'text',
  status: 'text',
  version: 'integer',
  reporter_id: 'uuid',
  on_behalf_of: 'text',
  category_code: 'text',
  condition_code: 'text',
  catalogue_version: 'integer',
  severity: 'text',
  private: 'boolean',
  description: 'text',
  received_longitude: 'double precision',
  received_latitude: 'double precision',
  received_datum: 'text',
  accuracy: 'double precision',
  address: 'text',
  longitude: 'double precision',
  latitude: 'double precision',
  position: 'point',
  public_position: 'point',
  area_code: 'text',
  area_codes: 'text[]',
  area_version: 'integer',
  place_note: 'text',
  neighbour_codes: 'text[]',
  dispatch_rule_version: 'integer',
  dispatched_by_rule: 'text',
  captured_at: 'timestamptz',
  device_hash: 'bytea',
  recurring_of: 'uuid',
  accept_by: 'timestamptz',
  make_safe_by: 'timestamptz',
  resolve_by: 'timestamptz',
  accept_soon_at: 'timestamptz',
  make_safe_soon_at: 'timestamptz',
  resolve_soon_at: 'timestamptz',
  provisional: 'text[]',
  calendar_version: 'integer',
  extensions: 'integer',
  wake_at: 'timestamptz',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const;

export type NewReport = Record<keyof typeof reportTypes, unknown>;

const columns = Object.keys(reportTypes) as (keyof NewReport)[];
const values = columns.map((column, index) => `$${index + 1}::${reportTypes[column]}`);
const $ = Object.fromEntries(columns.map((column, index) => [column, `$${index + 1}`])) as Record<
  keyof NewReport,
  string
>;
const next = (offset: number) => `$${columns.length + offset}`;
const [photoIds, historyRows, assignments, answer] = [1, 2, 3, 4].map(next);
const [method, path, key, bodyHash] = [5, 6, 7, 8].map(next);

/**
 * Everything a submission writes, as one statement: the idempotency record first – a repeat in flight waits on it and
 * then writes nothing – the report, its photos, history and handlers, and the job that carries its consequences.
 */
const text = `
WITH claim AS (
  INSERT INTO idempotency_keys (person_id, method, path, key, body_hash, status, answer)
  SELECT ${$.reporter_id}, ${method}::text, ${path}::text, ${key}::text, ${bodyHash}::bytea, 201, ${answer}::json WHERE ${key}::text IS NOT NULL
  ON CONFLICT DO NOTHING RETURNING 1
), report AS (
  INSERT INTO reports (${columns.join(', ')})
  SELECT ${values.join(', ')} WHERE ${key}::text IS NULL OR EXISTS (SELECT FROM claim)
  RETURNING id, version, created_at
), attached AS (
  UPDATE photos SET report_id = report.id, stage = 'before', attached_at = report.created_at FROM report
  WHERE photos.id = ANY(${photoIds}::uuid[]) AND photos.owner_id = ${$.reporter_id} AND photos.report_id IS NULL
  RETURNING photos.id
), entries AS (
  INSERT INTO history (report_id, sequence, event, actor_id, actor_role, at, photo_ids, facts)
  SELECT report.id, entry.sequence, entry.event, entry.actor_id, entry.actor_role, report.created_at,
    CASE WHEN entry.event = 'submit' THEN ${photoIds}::uuid[] ELSE '{}' END, entry.facts
  FROM report, jsonb_to_recordset(${historyRows}::jsonb)
    AS entry (sequence integer, event text, actor_id uuid, actor_role text, facts jsonb)
), assigned AS (
  INSERT INTO assignments (id, report_id, kind, person_id, organisation_id, role, area_code, assigned_at, why)
  SELECT given.id, report.id, given.kind, given.person_id, given.organisation_id, given.role, given.area_code,
    report.created_at, given.why
  FROM report, jsonb_to_recordset(${assignments}::jsonb)
    AS given (id uuid, kind text, person_id uuid, organisation_id uuid, role text, area_code text, why jsonb)
), job AS (
  ${quietJob({ task: 'react', payload: "json_build_object('reportId', report.id, 'sequence', report.version)", from: 'report' })}
)
SELECT (SELECT count(*)::int FROM report) AS reports, (SELECT count(*)::int FROM attached) AS photos,
  (SELECT count(added)::int FROM job) AS jobs`;

export interface SubmissionWrite {
  report: NewReport;
  photoIds: readonly string[];
  history: readonly {
    sequence: number;
    event: string;
    actor_id: string | null;
    actor_role: string;
    facts: object;
  }[];
  assignments: readonly GivenTo[];
  call: IdempotentCall;
  answer: string;
}

/** A handler as his assignment is written: a person or an organisation. */
export interface GivenTo {
  id: string;
  kind: 'lead' | 'co';
  person_id: string | null;
  organisation_id: string | null;
  role: string;
  area_code: string | null;
  why: object;
}

export interface SubmissionWritten {
  reports: number;
  photos: number;
  jobs: number;
}

/** The named statement that writes a submission. */
export function submissionWrite(input: SubmissionWrite): { name: string; text: string; values: unknown[] } {
  const { report, assignments: given, call } = input;
  return {
    name: 'submit-write',
    text,
    values: [
      ...columns.map((column) => report[column]),
      input.photoIds,
      JSON.stringify(input.history),
      JSON.stringify(given),
      call.key === undefined ? null : input.answer,
      call.method,
      call.path,
      call.key ?? null,
      call.bodyHash,
    ],
  };
}
