import { createHash } from 'node:crypto';
import { flatPng, pngChunk } from '@weilinli/api/src/photos/testing/pictures';
import { buildPhoto } from '@weilinli/api/src/testing/build-photo';
import { personOf } from '@weilinli/api/src/testing/hire';
import type { Stage } from '@weilinli/api/src/testing/stage';
import { places } from '@weilinli/api/src/testing/story-city';
import { ApiProblem, type Client } from '@weilinli/client';
import {
  markerIn,
  type Person,
  persons,
  type ServerSide,
  type Taken,
} from '@weilinli/outbox/src/testing/server-side';
import { type PhotoOf, signedIn } from './signed-in';

/** The real API on its database, as a proof of the outbox needs it. */
export async function realServer(stage: Stage): Promise<ServerSide> {
  const pictures = knownPictures();
  const clients = new Map(
    await Promise.all(
      persons.map(async (person) => [person, await signedIn(stage, person, pictures.of)] as const),
    ),
  );
  const colleague = await personOf(stage, 'worker-2');
  const leader = await signedIn(stage, 'leader-1', pictures.of);
  const courier = await stage.as('courier-1');
  const clientOf = (person: Person): Client<unknown> => {
    const client = clients.get(person);
    if (!client) throw new Error(`${person} is not signed in`);
    return client;
  };

  return {
    clientOf,
    newTask: async () => {
      const photoIds = [await buildPhoto(stage, courier)];
      const body = { categoryCode: 'P0103', place: places.gate, photoIds };
      return (await clientOf('courier-1').submitReport(body)).id;
    },
    newFix: async () => {
      const photoIds = [await buildPhoto(stage, courier)];
      const body = { categoryCode: 'P0103', place: places.gate, photoIds };
      const { id } = await clientOf('courier-1').submitReport(body);
      const worker = clientOf('worker-1');
      await worker.act(id, 'accept');
      const after = await buildPhoto(stage, await stage.as('worker-1'));
      await worker.act(id, 'resolve', { photoIds: [after], place: places.gate });
      return id;
    },
    reassign: async (id) => {
      await leader.act(id, 'assign', { personId: colleague }).catch((error: unknown) => {
        // It is with the colleague already, or fixed.
        if (!(error instanceof ApiProblem) || ![409, 422].includes(error.problem.status)) throw error;
      });
    },
    forgetPhotos: async () => {
      await stage.asOwner('DELETE FROM photos WHERE report_id IS NULL');
    },
    taken: async (prefix) => {
      const rows = await stage.asOwner<Row>(takenText, [`%${prefix}%`]);
      return rows.map(
        ({ words, hashes, ...row }): Taken => ({
          ...row,
          marker: markerIn(words) ?? '',
          photos: hashes.map(pictures.named),
        }),
      );
    },
    photos: async (prefix) => {
      const known = pictures.beginningWith(prefix);
      const rows = await stage.asOwner<{ hash: string }>(
        "SELECT encode(received_hash, 'hex') AS hash FROM photos WHERE received_hash = ANY($1::bytea[])",
        [known.map((hash) => Buffer.from(hash, 'hex'))],
      );
      return rows.map(({ hash }) => pictures.named(hash));
    },
  };
}

interface Row extends Omit<Taken, 'marker' | 'photos'> {
  owner: Person;
  words: string;
  hashes: string[];
}

const takenText = `
  SELECT person.persona AS owner, entry.event, entry.report_id AS "reportId", entry.sequence,
    coalesce(entry.note, report.description) AS words,
    ARRAY(SELECT encode(photo.received_hash, 'hex') FROM photos photo
      WHERE photo.id = ANY(entry.photo_ids) AND photo.report_id = entry.report_id) AS hashes
  FROM history entry JOIN reports report ON report.id = entry.report_id JOIN people person ON person.id = entry.actor_id
  WHERE (entry.event = 'submit' AND report.description LIKE $1) OR entry.note LIKE $1`;

interface Pictures {
  of: PhotoOf;
  named(hash: string): string;
  beginningWith(prefix: string): string[];
}

/** A small picture for each photo's name, and the name again by the file's hash. */
function knownPictures(): Pictures {
  const names = new Map<string, string>();
  return {
    of: (name) => {
      const file = flatPng(8, 8, [pngChunk('tEXt', Buffer.from(`Title\0${name}`, 'latin1'))]);
      names.set(createHash('sha256').update(file).digest('hex'), name);
      return file;
    },
    named: (hash) => names.get(hash) ?? `unknown ${hash}`,
    beginningWith: (prefix) => [...names].flatMap(([hash, name]) => (name.startsWith(prefix) ? [hash] : [])),
  };
}
