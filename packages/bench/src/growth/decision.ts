import { randomUUID } from 'node:crypto';
import { candidateOf } from '@weilinli/api/src/dispatch';
import { onConnection } from '@weilinli/api/src/platform/database/on-connection';
import { draftReport } from '@weilinli/api/src/reports/draft-report';
import { type SubmissionRead, submissionRead } from '@weilinli/api/src/reports/submit-read.sql';
import { chooseHandler, type Position } from '@weilinli/domain';
import type { City } from '../city/open-city';
import type { Question } from '../measuring/pairs';
import { type Recording, recordStatements, replay } from '../measuring/recorded';
import { inTurn } from './reads';

/** What POST /reports does until it knows who handles it: the draft, its read with the candidates, and the choice. */
export async function decisionQuestion(large: City, small: City): Promise<Question> {
  const [inLarge, inSmall] = [await cellOf(large), await cellOf(small)];
  return {
    name: 'decision',
    what: 'one dispatch decision in the process: the draft, the read of a submission with its candidates, the choice',
    items: { large: inLarge.items, small: inSmall.items },
    calls: 20,
    large: inLarge,
    small: inSmall,
  };
}

async function cellOf(city: City) {
  const places = await city.asOwner<Position>(
    `SELECT longitude, latitude FROM bench.places JOIN bench.used USING (g) ORDER BY md5(codes::text) LIMIT 60`,
  );
  const [asker] = await city.asOwner<{ id: string; sessionId: string }>(
    `SELECT person.id, session.id AS "sessionId" FROM people person JOIN sessions session ON session.person_id = person.id
      WHERE person.persona = 'courier-1' LIMIT 1`,
  );
  if (!asker) throw new Error('nobody reports');
  const recordings: Recording[] = [];
  let considered = 0;
  for (const place of places) {
    recordings.push(
      await recordStatements(async () => {
        considered += await decide(city, place, asker);
      }),
    );
  }
  const nextPlace = inTurn(places);
  const nextRecording = inTurn(recordings);
  return {
    items: considered / places.length,
    whole: async () => void (await decide(city, nextPlace(), asker)),
    bare: () => replay(city.bare, nextRecording()),
  };
}

/** Answers how many were considered. */
async function decide(
  city: City,
  place: Position,
  asker: { id: string; sessionId: string },
): Promise<number> {
  const { deps } = city;
  const draft = draftReport(deps, {
    categoryCode: 'P0103',
    conditionCode: 'missing',
    place: { ...place, datum: 'wgs84' },
  });
  const { rows } = await onConnection(deps.dataSource, (client) =>
    client.query<SubmissionRead>(
      submissionRead({
        actorId: asker.id,
        sessionId: asker.sessionId,
        photoIds: [randomUUID()],
        areaCodes: draft.areaCodes,
        wanted: draft.wanted,
        hazard: draft,
        call: {
          personId: asker.id,
          method: 'POST',
          path: '/api/v1/reports',
          key: randomUUID(),
          bodyHash: noBody,
        },
      }),
    ),
  );
  const [read] = rows;
  if (!read) throw new Error('the read of a submission answered nothing');
  const moment = { at: read.now, calendar: deps.calendars.current(), reporterId: asker.id };
  const { handler, why } = chooseHandler(
    draft.rules,
    { ...draft.matter, place: draft.place.wgs84, ...moment },
    read.candidates.map(candidateOf),
  );
  if (!handler) throw new Error('nobody was chosen in a city full of workers');
  return why.considered;
}

const noBody = Buffer.alloc(32);
