import type { Action } from '@weilinli/domain';
import { triedIn } from './access/situations';
import { buildPhotos } from './build-photo';
import { act, buildReport } from './build-report';
import { personas } from './fuzz-callers';
import { type ShopSetting, shopSettingOf } from './fuzz-shop';
import { personOf } from './hire';
import { offersMade } from './offers-made';
import { reportKeeper, type Situation } from './report-keeper';
import { reviewsMade } from './reviews-made';
import type { Stage } from './stage';

/** What generated calls find: reports to act on, photos to attach, people to give them to. */
export interface Setting {
  /** Of all reports, and by the action for which they are ready. */
  reports: string[];
  ready: Record<Action, string[]>;
  /** Puts reports and leaves back as they are here. */
  restore: () => Promise<void>;
  /** Free ones, by persona. */
  photos: Record<string, string[]>;
  handlers: { people: string[]; organisations: string[] };
  worker: string;
  /** Who made most of the reports. */
  reporter: string;
  leaveId: string;
  messageIds: string[];
  shop: ShopSetting;
  /** Of roles, to 郭飞, to be answered and taken back. */
  offerIds: string[];
  /** Those in which this call has something to say. */
  reviewIds: (route: string) => string[];
}

/** Besides those in which something can be done. */
const ended: readonly Situation[] = [{ status: 'declined' }, { status: 'withdrawn' }];

export async function settingOf(on: Stage): Promise<Setting> {
  const merged = await mergedReport(on);
  const followed = await buildReport(on);
  await act(on, { by: 'resident-2', report: followed, action: 'follow' });
  const leaveId = await leaveOf(on, 'worker-1');
  const keeper = await reportKeeper(on);
  const byRole = new Map<string, string[]>();
  for (const situation of [...Object.values(triedIn), ...ended]) {
    const name = JSON.stringify(situation);
    if (byRole.has(name)) continue;
    const ids = [(await buildReport(on)).id, (await buildReport(on)).id];
    byRole.set(name, ids);
    for (const id of ids) {
      await keeper.keep();
      await keeper.bring(id, situation);
    }
  }
  await keeper.keep();
  const actions = Object.entries(triedIn) as [Action, Situation][];
  const ready = Object.fromEntries(
    actions.map(([action, situation]) => [action, byRole.get(JSON.stringify(situation)) ?? []]),
  ) as Setting['ready'];
  const photos: Record<string, string[]> = {};
  for (const persona of personas) photos[persona] = await buildPhotos(on, await on.as(persona), 300);
  return {
    reports: [merged, followed.id, ...[...byRole.values()].flat()],
    ready: { ...ready, unmerge: [merged], unfollow: [followed.id] },
    restore: keeper.restore,
    photos,
    handlers: await handlersOf(on),
    worker: await personOf(on, 'worker-1'),
    reporter: await personOf(on, 'courier-1'),
    leaveId,
    messageIds: await messagesTo(on, 'worker-1'),
    shop: await shopSettingOf(on),
    offerIds: await offersMade(on, { count: 40, answerBy: new Date(Date.now() + 86_400_000) }),
    reviewIds: await reviewIdsOf(on),
  };
}

async function reviewIdsOf(on: Stage): Promise<(route: string) => string[]> {
  const waiting = await reviewsMade(on, { of: 'resident-1', state: 'waiting', count: 40 });
  const decided = await reviewsMade(on, { of: 'courier-1', state: 'decided', count: 40 });
  const appealed = await reviewsMade(on, { of: 'resident-2', state: 'appealed', count: 40 });
  return (route) => {
    if (route.endsWith('/appeal')) return decided;
    return route.endsWith('/answer') ? appealed : waiting;
  };
}

async function mergedReport(on: Stage): Promise<string> {
  const report = await buildReport(on);
  const into = (await buildReport(on, { by: 'resident-2' })).id;
  return (await act(on, { by: 'dispatcher-1', report, action: 'merge', body: { into } })).id;
}

async function leaveOf(on: Stage, persona: string): Promise<string> {
  const month = Date.now() + 30 * 86_400_000;
  const instants = { startsAt: new Date(month).toISOString(), endsAt: new Date(month + 1_000).toISOString() };
  const { body } = await (await on.as(persona)).post<{ id: string }>('/leaves', instants);
  return body.id;
}

async function handlersOf(on: Stage): Promise<Setting['handlers']> {
  const people = await on.asOwner<{ id: string }>(
    `SELECT id FROM people WHERE persona IN ('worker-1', 'worker-2', 'leader-1', 'resident-1')`,
  );
  const organisations = await on.asOwner<{ id: string }>('SELECT id FROM organisations');
  return { people: people.map(({ id }) => id), organisations: organisations.map(({ id }) => id) };
}

async function messagesTo(on: Stage, persona: string): Promise<string[]> {
  const rows = await on.asOwner<{ id: string }>(
    `INSERT INTO messages (id, person_id, kind, title, body) SELECT gen_random_uuid(), $1, 'desk', '标题', '正文' RETURNING id`,
    [await personOf(on, persona)],
  );
  return rows.map(({ id }) => id);
}
