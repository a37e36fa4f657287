import { asApplication } from '@weilinli/api/src/platform/database/connection';
import { submissionRead } from '@weilinli/api/src/reports/submit-read.sql';
import { submissionWrite } from '@weilinli/api/src/reports/submit-write.sql';
import { Pool } from 'pg';
import { v7 } from 'uuid';
import type { Place, Pools } from './places';

/**
 * The bare database: the statements that POST /reports sends – begin, one read, one write, commit – sent by pg alone,
 * with values as the API would send them. No HTTP, no sign-in, no validation, no geography, no decisions.
 */
export function bareSubmissions(appUrl: string, size: number) {
  const pool = new Pool({ connectionString: asApplication(appUrl, 'bare'), max: size });

  async function submit(
    photo: { id: string; ownerId: string; sessionId: string },
    place: Place,
    pools: Pools,
  ) {
    const client = await pool.connect();
    try {
      await client.query('START TRANSACTION');
      const call = {
        personId: photo.ownerId,
        method: 'POST',
        path: '/api/v1/reports',
        key: v7(),
        bodyHash: pools.bodyHash,
      };
      const { rows } = await client.query(
        submissionRead({
          actorId: photo.ownerId,
          sessionId: photo.sessionId,
          photoIds: [photo.id],
          areaCodes: place.areaCodes,
          wanted: { roles: ['worker'], organisations: [], organisationKinds: [] },
          hazard: { place: { wgs84: place }, category: { code: String(pools.report.category_code) } },
          call,
        }),
      );
      const read = rows[0] as {
        now: Date;
        numberSequence: number;
        candidates: { id: string; areaCode: string }[];
      };
      const id = v7();
      const [candidate] = read.candidates;
      const handlerId = candidate?.id;
      const { rows: written } = await client.query(
        submissionWrite({
          report: {
            ...pools.report,
            id,
            number: `BARE-${read.numberSequence}`,
            status: handlerId ? 'dispatched' : 'submitted',
            version: handlerId ? 2 : 1,
            reporter_id: photo.ownerId,
            area_code: place.areaCodes.at(-1),
            area_codes: place.areaCodes,
            received_longitude: place.longitude,
            received_latitude: place.latitude,
            longitude: place.longitude,
            latitude: place.latitude,
            position: place.metres,
            public_position: place.metres,
            accept_by: read.now,
            make_safe_by: read.now,
            resolve_by: read.now,
            created_at: read.now,
            updated_at: read.now,
          },
          photoIds: [photo.id],
          history: pools.history(photo.ownerId, handlerId),
          assignments: candidate ? [givenTo(candidate, pools)] : [],
          call,
          answer: pools.answer,
        }),
      );
      if (written[0]?.reports !== 1 || written[0].photos !== 1)
        throw new Error('the bare submission wrote nothing');
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  return { submit, close: () => pool.end() };
}

function givenTo(candidate: { id: string; areaCode: string }, { why }: Pools) {
  return {
    id: v7(),
    kind: 'lead' as const,
    person_id: candidate.id,
    organisation_id: null,
    role: 'worker',
    area_code: candidate.areaCode,
    why,
  };
}
