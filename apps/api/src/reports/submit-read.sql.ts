import type { Wanted } from '@weilinli/domain';
import { type CandidateRow, candidatesSelect, newestRulesVersion } from '../dispatch';
import { type ActorRow, actorSelect } from '../people';
import type { IdempotentCall } from '../platform/idempotency';
import { newestStagesVersion } from './deps';
import {
  type EarlierReport,
  type Hazard,
  recurringSelect,
  recurringValues,
} from './duplicates/recurring.sql';

/** Everything a submission has to know, read at once: the database's time, a number, who asks, what is free, who could do it. */
const text = `
SELECT now() AS now, nextval('report_numbers')::int AS "numberSequence",
  (SELECT max(id) FROM area_versions) AS "areaVersion",
  (SELECT max(id) FROM catalogue_versions) AS "catalogueVersion",
  (SELECT max(id) FROM calendar_versions) AS "calendarVersion",
  ${newestRulesVersion} AS "rulesVersion",
  ${newestStagesVersion} AS "stagesVersion",
  ${actorSelect('$1::uuid', '$2::uuid')} AS actor,
  (SELECT coalesce(json_agg(json_build_object('id', photo.id, 'ownerId', photo.owner_id, 'used', photo.report_id IS NOT NULL)), '[]')
    FROM photos photo WHERE photo.id = ANY($3::uuid[])) AS photos,
  (SELECT json_build_object('bodyHash', encode(earlier.body_hash, 'hex'), 'answer', earlier.answer)
    FROM idempotency_keys earlier
    WHERE earlier.person_id = $1::uuid AND earlier.method = $5 AND earlier.path = $6 AND earlier.key = $7) AS earlier,
  ${candidatesSelect({
    areaCodes: '$4::text[]',
    roles: '$8::text[]',
    organisations: '$9::text[]',
    organisationKinds: '$10::text[]',
  })} AS candidates,
  ${recurringSelect(['$11::float8', '$12::float8', '$13::float8', '$14::text'])} AS recurring`;

export interface SubmissionRead {
  now: Date;
  numberSequence: number;
  areaVersion: number | null;
  catalogueVersion: number | null;
  calendarVersion: number | null;
  rulesVersion: number | null;
  stagesVersion: number;
  actor: ActorRow | null;
  photos: { id: string; ownerId: string; used: boolean }[];
  earlier: { bodyHash: string; answer: unknown } | null;
  candidates: CandidateRow[];
  /** The same place was fixed not long ago. */
  recurring: EarlierReport | null;
}

export interface SubmissionQuestion {
  actorId: string;
  sessionId: string;
  photoIds: readonly string[];
  areaCodes: readonly string[];
  /** Whom the rules could need there. */
  wanted: Wanted;
  hazard: Hazard;
  call: IdempotentCall;
}

/** The named statement that reads for a submission; answers one row. */
export function submissionRead(question: SubmissionQuestion): {
  name: string;
  text: string;
  values: unknown[];
} {
  const { actorId, sessionId, photoIds, areaCodes, wanted, hazard, call } = question;
  const asked = [call.method, call.path, call.key ?? null];
  const sought = [wanted.roles, wanted.organisations, wanted.organisationKinds];
  return {
    name: 'submit-read',
    text,
    values: [actorId, sessionId, photoIds, areaCodes, ...asked, ...sought, ...recurringValues(hazard)],
  };
}
