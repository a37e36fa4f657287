import type { Inbox, Report } from '@weilinli/contracts';
import type { Status } from '@weilinli/domain';
import { v7 } from 'uuid';
import { phonePhoto } from '../photos/testing/pictures';
import { upload } from './build-photo';
import { act, buildReport } from './build-report';
import { reportResetter } from './report-resetter';
import type { Stage } from './stage';
import { places } from './story-city';

/** The reports that the table of access speaks of. */
export const objects = ['own', 'same-grid', 'to-company', 'other-grid', 'hidden', 'missing'] as const;
export type ObjectName = (typeof objects)[number];

export interface Scene {
  ids: Record<ObjectName, string>;
  photoUrl: string;
  messageId: string;
  /** Somebody else to give a report to. */
  propertyId: string;
  /** Puts a report back to a status, with the handler it had when the scene was set. */
  reset(object: ObjectName, status: Status): Promise<void>;
}

/**
 * 郭飞's report at the gate, a neighbour's in the same grid, one that was given on to the water company, one in another
 * community that nobody handles, and one in another district that was declined.
 */
export async function setScene(stage: Stage): Promise<Scene> {
  const photo = await upload(stage, await stage.as('courier-1'), await phonePhoto());
  const own = await buildReport(stage, { photoIds: [photo.id] });
  const neighbours = (place: keyof typeof places) =>
    buildReport(stage, { by: 'resident-2', place: { datum: 'wgs84', ...places[place] } });
  const sameGrid = await neighbours('gateInWgs84');
  const toCompany = await neighbours('gateInWgs84');
  const otherGrid = await neighbours('otherCommunity');
  const hidden = await neighbours('otherDistrict');
  const [company] = await stage.asOwner<{ id: string }>(
    `SELECT id FROM organisations WHERE code = 'DEMO-WATER'`,
  );
  const companyId = company?.id ?? '';
  const [property] = await stage.asOwner<{ id: string }>(
    "SELECT id FROM organisations WHERE kind = 'property' LIMIT 1",
  );
  await act(stage, {
    by: 'dispatcher-1',
    report: toCompany,
    action: 'assign',
    body: { organisationId: companyId },
  });
  await act(stage, { by: 'city-1', report: hidden, action: 'decline', body: { reason: 'out-of-scope' } });
  await act(stage, { by: 'dispatcher-1', report: own, action: 'remark', body: { note: '已转告' } });
  await stage.workOff();
  const inbox = await (await stage.as('courier-1')).get<Inbox>('/inbox');
  const reports = { own, 'same-grid': sameGrid, 'to-company': toCompany, 'other-grid': otherGrid, hidden };
  const ids = idsOf(reports);
  const reset = await reportResetter(stage);
  return {
    ids: { ...ids, missing: v7() },
    photoUrl: own.photos[0]?.url ?? '',
    messageId: inbox.body.items[0]?.id ?? '',
    propertyId: property?.id ?? '',
    reset: async (object, status) => {
      if (object !== 'missing') await reset(ids[object], status);
    },
  };
}

function idsOf<Name extends string>(reports: Record<Name, Pick<Report, 'id'>>): Record<Name, string> {
  const entries = Object.entries<Pick<Report, 'id'>>(reports).map(([name, { id }]) => [name, id] as const);
  return Object.fromEntries(entries) as Record<Name, string>;
}
