import type { Inbox, Report } from '@weilinli/contracts';
import { v7 } from 'uuid';
import { phonePhoto } from '../../photos/testing/pictures';
import { react } from '../../reactions';
import { upload } from '../build-photo';
import { act, buildReport } from '../build-report';
import { organisationOf, personOf } from '../hire';
import { offersMade } from '../offers-made';
import { type ReportKeeper, reportKeeper } from '../report-keeper';
import { reviewsMade } from '../reviews-made';
import type { Stage } from '../stage';
import { placeAt, places, storyAreas } from '../story-city';
import { type ShopScene, setShop } from './shop-scene';

/** The reports that the table of access speaks of, by what is special about them. */
export interface Reports {
  /** 郭飞's, at the gate: worker-1's to handle. */
  own: string;
  /** res2's, in the same grid. */
  'same-grid': string;
  /** res2's, given on to the water company; it was worker-1's. */
  'to-company': string;
  /** res2's, in another community of the street; nobody handles it. */
  'other-grid': string;
  /** res2's, in another district, declined and so hidden. */
  hidden: string;
  /** 郭飞's, where worker-2 helps worker-1. */
  helped: string;
  /** 郭飞's, into which res1's was merged, and which res2 follows. */
  shared: string;
  /** What was merged into it. */
  merged: string;
  /** res2's, nobody's yet, 22 m from the community of worker-1, worker-2 and leader-1. */
  beside: string;
}

export interface Scene {
  reports: Reports;
  /** `neighbour` is res2. */
  people: { worker: string; superior: string; neighbour: string };
  /** Of worker-1, next month. */
  leaveId: string;
  messageId: string;
  photoUrl: string;
  propertyId: string;
  areas: Record<string, string>;
  shop: ShopScene;
  /** Of a role, to 郭飞; too old to be answered. */
  offerId: string;
  /** Of 郭飞's points for his report at the gate. */
  reviewId: string;
  missing: string;
  keeper: ReportKeeper;
}

export async function setScene(stage: Stage): Promise<Scene> {
  const photo = await upload(stage, await stage.as('courier-1'), await phonePhoto());
  const own = await buildReport(stage, { photoIds: [photo.id] });
  const reports = { own: own.id, ...(await neighboursReports(stage)), ...(await sharedReports(stage)) };
  const worker = await stage.as('worker-1');
  const month = Date.now() + 30 * 86_400_000;
  const leave = await worker.post<{ id: string }>('/leaves', {
    startsAt: new Date(month).toISOString(),
    endsAt: new Date(month + 86_400_000).toISOString(),
  });
  const keeper = await reportKeeper(stage);
  await keeper.keep();
  return {
    reports,
    people: {
      worker: worker.person?.id ?? '',
      superior: await personOf(stage, 'district-1'),
      neighbour: await personOf(stage, 'resident-2'),
    },
    leaveId: leave.body.id,
    messageId: await messageTo(stage, own),
    photoUrl: own.photos[0]?.url ?? '',
    propertyId: await organisationOf(stage, 'DEMO-PROPERTY'),
    areas: { grid: storyAreas.gridCode, elsewhere: '420111001000' },
    shop: await setShop(stage),
    offerId: (await offersMade(stage, { count: 1, answerBy: new Date() }))[0] ?? '',
    reviewId: (await reviewsMade(stage, { of: 'courier-1', state: 'waiting', count: 1 }))[0] ?? '',
    missing: v7(),
    keeper,
  };
}

async function neighboursReports(stage: Stage) {
  const reportAt = (place: keyof typeof places) =>
    buildReport(stage, { by: 'resident-2', place: inWgs84(place) });
  const sameGrid = await reportAt('gateInWgs84');
  const toCompany = await reportAt('gateInWgs84');
  const otherGrid = await reportAt('otherCommunity');
  const hidden = await reportAt('otherDistrict');
  const organisationId = await organisationOf(stage, 'DEMO-WATER');
  await act(stage, { by: 'dispatcher-1', report: toCompany, action: 'assign', body: { organisationId } });
  await act(stage, { by: 'city-1', report: hidden, action: 'decline', body: { reason: 'out-of-scope' } });
  const beside = await buildReport(stage, { by: 'resident-2', place: placeAt(5, 2.98) });
  // For readers who are not told who reported it: whose remark it is, they are.
  await act(stage, { by: 'dispatcher-1', report: beside, action: 'remark', body: { note: '已转告' } });
  const ids = { hidden: hidden.id, beside: beside.id };
  return { 'same-grid': sameGrid.id, 'to-company': toCompany.id, 'other-grid': otherGrid.id, ...ids };
}

async function sharedReports(stage: Stage) {
  const helped = await buildReport(stage);
  const helper = await personOf(stage, 'worker-2');
  await act(stage, {
    by: 'leader-1',
    report: helped,
    action: 'assign',
    body: { as: 'co', personId: helper },
  });
  const shared = await buildReport(stage);
  await act(stage, { by: 'resident-2', report: shared, action: 'follow' });
  const merged = await buildReport(stage, { by: 'resident-1' });
  await act(stage, { by: 'leader-1', report: merged, action: 'merge', body: { into: shared.id } });
  return { helped: helped.id, shared: shared.id, merged: merged.id };
}

/** What worker-1 is told of his new task; without the other consequences, which nobody here asks for. */
async function messageTo(stage: Stage, { id }: Report): Promise<string> {
  await react(stage.deps, { reportId: id, sequence: 2 });
  const inbox = await (await stage.as('worker-1')).get<Inbox>('/inbox');
  return inbox.body.items[0]?.id ?? '';
}

function inWgs84(place: keyof typeof places) {
  return { datum: 'wgs84' as const, ...places[place] };
}
