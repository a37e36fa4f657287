import { endAssignments } from '../dispatch';
import { type Effect, fixIsDoubted } from '../reports';
import { type ReworkDeps, rework } from '../resolution';

/** The reporter agrees that it is fixed. Where the photo is in doubt, his word waits for a leader's. */
export const confirm: Effect = async ({ client, row, now }) => {
  if (fixIsDoubted(row) && row.verifiedAt === null) {
    return { set: { agreed_at: now }, facts: { waitsFor: 'leader', needsLeader: row.afterDoubts } };
  }
  await endAssignments(client, { reportId: row.id, reason: 'closed', at: now });
  return { set: { closed_at: now } };
};

/** The reporter disagrees: with a fix, and it is rework; with a decline, once, and it is on the desk again. */
export function contest(deps: ReworkDeps): Effect {
  return (moment) =>
    moment.row.status === 'declined'
      ? { set: { closed_at: null, decline_contested: true } }
      : rework(deps, moment);
}

export const rate: Effect = async ({ client, row, actor, body, now }) => {
  await client.query({
    name: 'rate',
    text: 'INSERT INTO ratings (report_id, person_id, score, note, rated_at) VALUES ($1, $2, $3, $4, $5)',
    values: [row.id, actor.id, body.score, body.note ?? null, now],
  });
  return { facts: { score: body.score } };
};
