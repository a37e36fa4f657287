import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../city/asker';
import type { Parcel } from './bring';
import { kindOf } from './choose';
import { allowed, circumstancesOf, offered } from './model/allowed';
import { note } from './model/note';
import type { Known } from './model/report';
import { knowsOf } from './model/standing';
import { actionOf, type Deed, type Person } from './model/words';
import { moveAlong } from './relocated';
import type { Walk } from './walk';

export interface Attempt {
  report: Known;
  person: Person;
  deed: Deed;
  parcel: Parcel;
  /** Nothing that is needed comes along. */
  lacking?: boolean;
}

/** Somebody tries something, and has to be answered as the model says. */
export async function attempt(walk: Walk, { report, person, deed, parcel, lacking }: Attempt): Promise<void> {
  const { world, stage, tally } = walk;
  const { id, status } = report;
  const as = allowed(circumstancesOf(world, report, person), deed);
  const known = knowsOf(world, report, person);
  const expected = !known ? [404] : !as ? [409] : lacking ? [400, 422] : (parcel.unfit ?? [200]);
  const body = lacking ? lackingBody(deed) : { ...parcel.body, ...(await photosFor(walk, person, parcel)) };
  const action = actionOf(deed);
  const answer = await walk.ask(person, { method: 'POST', path: `/reports/${id}/actions/${action}`, body });
  if (!expected.includes(answer.status)) {
    throw new Error(
      `${person.persona} does "${deed}" to a report that is ${status}: expected ${expected.join(' or ')}, got ${answer.status}: ${JSON.stringify(answer.said)}`,
    );
  }
  if (answer.status !== 200) {
    tally.refused.set(answer.status, (tally.refused.get(answer.status) ?? 0) + 1);
    if (!as) tally.illegal.add(`${status} ${deed}`);
    if (answer.said.code === 'ACTION_NOT_ALLOWED') saysWhatIs(walk, { report, person, answer });
    return;
  }
  tally.done += 1;
  if (!as) return;
  world.done.add(kindOf({ report, deed, as }));
  note(world, { report, person, as, deed, brought: parcel.brought });
  if (parcel.relocated) await moveAlong(walk, report, parcel.relocated);
  // Whose business a place is besides, the map says, and the kind whether it is anybody's.
  if (deed === 'recategorise') report.beside = (await walk.see(report)).beside;
  await walk.compare();
  offersThat(walk, { report, person, answer });
  const [entry] = await stage.asOwner<{ role: string }>(
    `SELECT actor_role AS role FROM history WHERE report_id = $1 AND event = $2 AND actor_id = $3 ORDER BY sequence DESC LIMIT 1`,
    [id, action, person.id],
  );
  if (entry?.role !== as) throw new Error(`"${deed}" was done as ${entry?.role}, and not as ${as}`);
}

/** A report as somebody finds it who only looks. */
export async function look(
  walk: Walk,
  { report, person }: Pick<Attempt, 'report' | 'person'>,
): Promise<void> {
  const answer = await walk.ask(person, { method: 'GET', path: `/reports/${report.id}` });
  const known = knowsOf(walk.world, report, person);
  if (answer.status !== (known ? 200 : 404)) {
    throw new Error(`${person.persona} looks at a report that is ${report.status}: ${answer.status}`);
  }
  if (answer.said.view === 'full') offersThat(walk, { report, person, answer });
}

interface Heard extends Pick<Attempt, 'report' | 'person'> {
  answer: Answer;
}

function saysWhatIs(walk: Walk, heard: Heard): void {
  const { report, answer } = heard;
  if (answer.said.reportStatus !== report.status) {
    throw new Error(`refused as if the report were ${answer.said.reportStatus}; it is ${report.status}`);
  }
  offersThat(walk, heard);
}

/** What is offered is what would be accepted. */
function offersThat({ world }: Walk, { report, person, answer }: Heard): void {
  const { availableActions } = answer.said;
  const told = Array.isArray(availableActions) ? [...availableActions].sort() : availableActions;
  const expected = offered(circumstancesOf(world, report, person));
  if (isDeepStrictEqual(told, expected)) return;
  throw new Error(
    `${person.persona} is offered ${JSON.stringify(told)} of a report that is ${report.status}, and may do ${JSON.stringify(expected)}`,
  );
}

async function photosFor({ stage }: Walk, { id }: Person, { photo }: Parcel): Promise<object> {
  return photo ? { photoIds: [await takePhoto(stage, id)] } : {};
}

/** A row as the photo chapter leaves it; uploads are not what is walked here. */
export async function takePhoto(
  { asOwner }: Pick<Walk['stage'], 'asOwner'>,
  ownerId: string,
): Promise<string> {
  const [photo] = await asOwner<{ id: string }>(
    `INSERT INTO photos (id, owner_id, received_hash, stored_hash, thumbnail_hash, perceptual_hash, width, height, bytes)
      SELECT id, $1, sha256(id::text::bytea), sha256(id::text::bytea), sha256(id::text::bytea), 0, 1600, 1200, 300000
      FROM gen_random_uuid() id RETURNING id`,
    [ownerId],
  );
  return photo?.id ?? '';
}

function lackingBody(deed: Deed): object {
  return deed === 'assign co' ? { as: 'co' } : deed === 'assign release' ? { as: 'co', release: true } : {};
}
