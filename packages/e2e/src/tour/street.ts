import type { ActionBody, Report, Review } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { Scene } from '@weilinli/scripts/story/street-photo';
import { eventually, must } from '../check';
import type { Stage } from '../journey';
import { reported } from '../journeys/reported';

const month = 30 * 86_400_000;

/** A street on a usual day: reports in every state that has a look of its own, by name. */
export async function street(stage: Pick<Stage, 'api' | 'photo'>): Promise<Record<string, Report>> {
  const does = async (persona: string, report: Report, action: Action, body: ActionBody = {}) =>
    (await stage.api(persona)).act(report.id, action, body);
  const shows = async (
    persona: string,
    report: Report,
    deed: { action: Action; scene: Scene; note: string },
  ) => {
    const { name, bytes } = await stage.photo(deed.scene);
    const photo = await (await stage.api(persona)).uploadPhoto({ name, bytes, type: 'image/jpeg' });
    return does(persona, report, deed.action, { photoIds: [photo.id], place: report.place, note: deed.note });
  };
  const fenced = async (report: Report) => {
    await does('worker-1', report, 'accept');
    return shows('worker-1', report, { action: 'make-safe', scene: 'fenced', note: '设了围挡, 等井盖' });
  };
  const fixed = async (report: Report) => {
    await fenced(report);
    return shows('worker-1', report, { action: 'resolve', scene: 'fixed', note: '换了新井盖, 试过不晃' });
  };

  const waiting = await reported(stage, 'resident-2', {
    categoryCode: 'P0101',
    conditionCode: 'sunken-around',
  });
  // Of several kinds, near each other: the first lines of a list show them.
  await reported(stage, 'resident-2', {
    categoryCode: 'P0137',
    conditionCode: 'dark-row',
    scene: 'dark-lamp',
    east: 20,
    north: -12,
  });
  await reported(stage, 'courier-1', {
    categoryCode: 'E0113',
    conditionCode: 'pothole',
    scene: 'pothole',
    east: -18,
    north: 10,
  });
  await reported(stage, 'resident-2', { categoryCode: 'E0192', scene: 'rubbish', east: 40, north: -90 });
  const safe = await fenced(await reported(stage, 'courier-1', { categoryCode: 'P0107', north: -60 }));
  await does('worker-1', safe, 'request', { kind: 'extend', reason: 'material', note: '井盖要从厂里调' });
  const done = await fixed(
    await reported(stage, 'courier-1', { categoryCode: 'P0103', conditionCode: 'missing', east: 25 }),
  );
  const mine = await fixed(
    await reported(stage, 'resident-1', {
      categoryCode: 'P0103',
      east: -25,
      description: '我家楼下, 孩子每天走这里',
    }),
  );
  const closed = await fixed(await reported(stage, 'resident-1', { categoryCode: 'P0104', north: 35 }));
  await does('resident-1', closed, 'confirm');
  const declined = await reported(stage, 'resident-1', { categoryCode: 'P0102', north: 20 });
  await does('dispatcher-1', declined, 'decline', { reason: 'out-of-scope', note: '在小区里面, 由物业处理' });
  const nobodys = await reported(stage, 'resident-2', {
    categoryCode: 'P0101',
    conditionCode: 'missing',
    east: 12,
  });
  await does('worker-1', nobodys, 'return', { reason: 'not-able', note: '我在休假' });
  await redeemed(stage);
  await offered(stage);
  await doubted(stage, 'courier-1', -60);
  await refused(stage, await doubted(stage, 'resident-1', -120));
  return { waiting, safe, done, mine, closed, declined, nobodys };
}

/** Somebody's points wait for a look: the photo stood for another place before. */
async function doubted(stage: Pick<Stage, 'api' | 'photo'>, persona: string, east: number): Promise<Review> {
  const { name, bytes } = await stage.photo('missing');
  const stageWithIt = { ...stage, photo: async () => ({ name, bytes }) };
  await reported(stageWithIt, persona, { categoryCode: 'P0103', east: 400 });
  const report = await reported(stageWithIt, persona, { categoryCode: 'P0103', east, north: 30 });
  const worker = await stage.api('worker-1');
  const proof = await worker.uploadPhoto({ ...(await stage.photo('fixed')), type: 'image/jpeg' });
  await worker.act(report.id, 'accept');
  await worker.act(report.id, 'resolve', { photoIds: [proof.id], place: report.place });
  await (await stage.api('leader-1')).act(report.id, 'verify', { outcome: 'passed' });
  await (await stage.api(persona)).act(report.id, 'confirm');
  const review = await eventually(
    'points that wait',
    async () => {
      const { items } = await (await stage.api('dispatcher-1')).reviews();
      return items.find((one) => one.report.id === report.id);
    },
    (found) => found !== undefined,
  );
  must(review !== undefined, 'points that wait');
  return review;
}

/** Somebody looked, and did not give them: an appeal is possible. */
async function refused({ api }: Pick<Stage, 'api'>, { id }: Review): Promise<void> {
  const dispatcher = await api('dispatcher-1');
  await dispatcher.decideReview(id, { verdict: 'void', reason: 'copied', note: '两处用了同一张照片' });
}

/** A leader asks the courier to look after a grid for a time. */
async function offered({ api }: Pick<Stage, 'api'>): Promise<void> {
  const { code } = await (await api('courier-1')).inviteCode();
  const leader = await api('leader-1');
  const own = (await leader.me()).roles.find(({ role }) => role === 'leader')?.area;
  must(own !== undefined, 'an area of hers');
  const areas = (await leader.team({ areaCode: own.code })).items.flatMap((member) => member.areas);
  const grid = areas.find(({ kind }) => kind === 'grid');
  must(grid !== undefined, 'a grid of hers');
  const validTo = new Date(Date.now() + month).toISOString();
  await leader.offerRole({ inviteCode: code, areaCode: grid.code, validTo });
}

/** A courier has something waiting at the shop. */
async function redeemed({ api }: Pick<Stage, 'api'>): Promise<void> {
  const courier = await api('courier-1');
  const reward = (await courier.rewards()).items.find(({ obstacle }) => obstacle === undefined);
  if (reward) await courier.redeem(reward);
}
