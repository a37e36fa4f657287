import type { City, Person } from '../city/open-city';
import type { Question } from '../measuring/pairs';
import { type Recording, recordStatements, replay } from '../measuring/recorded';

/** How many different ones are asked about, in turn. */
const subjects = 60;

interface Subject extends Person {
  path: string;
}

interface Read {
  name: string;
  what: string;
  /** SQL for rows of path and the person (`id`) who asks, in the same order at every run. */
  of: string;
  /** In one measurement. */
  calls?: number;
}

const anybody = "(SELECT id FROM people WHERE persona = 'resident-1')";
const around = "'longitude=' || longitude || '&latitude=' || latitude || '&datum=wgs84'";
const dispatchers = `(SELECT person_id AS id, area_code FROM role_grants WHERE role = 'dispatcher' AND person_id IN (SELECT id FROM bench.people))`;

/** What people read all day. Who asks has as much to read in either city. */
const reads: readonly Read[] = [
  {
    name: 'my-tasks',
    what: 'GET /reports?scope=assigned of a worker with four to six tasks',
    of: `SELECT '/reports?scope=assigned&status=dispatched,accepted,suspended,resolved' AS path, person_id AS id
      FROM assignments WHERE ended_at IS NULL GROUP BY person_id HAVING count(*) BETWEEN 4 AND 6`,
  },
  {
    name: 'timeline',
    what: 'GET /reports/{id}/history of a closed report, by who handled it: seven entries',
    of: `SELECT '/reports/' || id || '/history' AS path, resolved_by AS id FROM reports WHERE status = 'closed'`,
  },
  {
    name: 'nearby',
    what: 'GET /reports/nearby around an open report',
    of: `SELECT '/reports/nearby?' || ${around} AS path, ${anybody} AS id FROM reports
      WHERE status IN ('dispatched', 'accepted') AND id NOT IN (SELECT id FROM bench.due)`,
  },
  {
    name: 'same',
    what: 'GET /reports/same where the same was reported this week',
    of: `SELECT '/reports/same?categoryCode=' || category_code || '&' || ${around} AS path, ${anybody} AS id FROM reports
      WHERE status IN ('dispatched', 'accepted') AND created_at > now() - interval '6 days' AND id NOT IN (SELECT id FROM bench.due)`,
  },
  {
    name: 'area-of-a-leader',
    calls: 8,
    what: 'GET /reports?scope=area of the leader of a grid, the first page by urgency',
    of: `SELECT '/reports?scope=area' AS path, leader.id FROM bench.people leader
      WHERE leader.role = 'leader' AND leader.g IN (SELECT g FROM bench.used)`,
  },
  {
    name: 'area-of-a-street',
    calls: 8,
    what: 'GET /reports?scope=area of a street’s dispatcher, the first page by urgency',
    of: `SELECT '/reports?scope=area' AS path, id FROM ${dispatchers} held
      WHERE area_code IN (SELECT codes[3] FROM bench.places WHERE g IN (SELECT g FROM bench.used))`,
  },
  {
    name: 'overdue-in-a-street',
    calls: 8,
    what: 'GET /reports?scope=area&timeliness=overdue of a street’s dispatcher',
    of: `SELECT '/reports?scope=area&sort=urgent&status=dispatched,accepted&timeliness=overdue' AS path, id FROM ${dispatchers} held
      WHERE area_code IN (SELECT codes[3] FROM bench.places WHERE g IN (SELECT g FROM bench.used))`,
  },
  {
    name: 'desk',
    what: 'GET /desk of a street’s dispatcher with four waiting reports',
    of: `SELECT '/desk' AS path, id FROM ${dispatchers} held WHERE 4 = (SELECT count(*) FROM reports r
      WHERE r.status = 'submitted' AND r.area_codes @> ARRAY[held.area_code])`,
  },
];

/** Each read as a question with its cells; what it sends to the database is recorded once for each subject. */
export async function readQuestions(large: City, small: City): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { name, what, of, calls = 20 } of reads) {
    const [inLarge, inSmall] = [await cellOf(large, of), await cellOf(small, of)];
    const items = { large: inLarge.items, small: inSmall.items };
    questions.push({ name, what, items, calls, large: inLarge, small: inSmall });
  }
  return questions;
}

async function cellOf(city: City, of: string) {
  const found = await city.asOwner<Subject>(
    `SELECT asked.*, session.id AS "sessionId" FROM (${of}) asked
      JOIN sessions session ON session.person_id = asked.id ORDER BY md5(path || asked.id) LIMIT ${subjects}`,
  );
  if (found.length === 0) throw new Error(`nobody to ask for: ${of}`);
  const recordings: Recording[] = [];
  let items = 0;
  for (const subject of found) {
    recordings.push(
      await recordStatements(async () => {
        items += (JSON.parse(await city.get(subject.path, subject)) as { items: unknown[] }).items.length;
      }),
    );
  }
  const nextSubject = inTurn(found);
  const nextRecording = inTurn(recordings);
  return {
    items: items / found.length,
    whole: async () => {
      const subject = nextSubject();
      await city.get(subject.path, subject);
    },
    bare: () => replay(city.bare, nextRecording()),
  };
}

/** One after the other, over and over. */
export function inTurn<T>(list: readonly T[]): () => T {
  let next = 0;
  return () => {
    const one = list[next++ % list.length];
    if (one === undefined) throw new Error('nothing to take');
    return one;
  };
}
