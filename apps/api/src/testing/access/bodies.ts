import { type Action, shippedPointRules, usualSignalRules } from '@weilinli/domain';
import { currentNotice } from '../../people/privacy/notices';
import { flatPng } from '../../photos/testing/pictures';
import { places } from '../story-city';
import type { Scene } from './scene';
import { rewardBody } from './shop-scene';

export interface Asked {
  object: string;
  way: string | undefined;
  photoId: string;
}

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const rules = [{ id: 'grid-worker', name: '所在网格的网格员', lead: { role: 'worker' } }];

/** What is sent along, where anything is. */
export function bodyFor(route: string, scene: Scene, asked: Asked): object | undefined {
  const action = route.split('/actions/')[1];
  if (action) return actionBody(action as Action, scene, asked);
  const { object, photoId } = asked;
  const areaCode = scene.areas[object];
  const personId = personIn(scene, object);
  switch (route) {
    case 'POST /auth/wechat':
      return { code: 'unknown' };
    case 'POST /auth/refresh':
    case 'POST /auth/logout':
      return { refreshToken: 'unknown' };
    case 'POST /auth/demo':
      return { persona: 'resident-1' };
    case 'POST /auth/bind':
      return { staffCode: 'unknown' };
    case 'PUT /me/settings':
      return { largeType: false };
    case 'POST /me/consent':
      return { version: currentNotice.version };
    case 'POST /reports':
      return { categoryCode: 'P0103', place: places.gate, photoIds: [photoId] };
    case 'POST /reports/:id/feedback':
      return { answer: 'fixed' };
    case 'POST /subscriptions':
      return { results: [{ templateId: 'unknown', answer: 'accept' }] };
    case 'PUT /calendar':
      return { days: [{ day: '2020-03-04', works: false }] };
    case 'PUT /dispatch/rules':
      return { rules };
    case 'POST /dispatch/rules/replay':
      return { rules, from: soon(-1), to: soon(0), ...(areaCode ? { areaCode } : {}) };
    case 'PUT /escalation/stages':
      return { stages: [{ stage: 'late', percent: 100, levels: ['leader'] }] };
    case 'PUT /points/rules':
      return { rules: shippedPointRules };
    case 'PUT /signals/rules':
      return { rules: usualSignalRules };
    case 'POST /points/rulings':
      return { ...ruledOn(scene, object), verdict: 'pay', reason: 'genuine' };
    case 'POST /rewards':
    case 'PUT /rewards/:id':
      return rewardBody(scene, route);
    case 'POST /redemptions/pick-up':
      return { code: object === 'waiting' ? scene.shop.code : 'AAAA-BBBB-CCCC' };
    case 'PUT /duty':
      return { onDuty: true };
    case 'POST /duty/place':
      return { place: places.gate };
    case 'PUT /people/:id/roster':
      return { shifts: [] };
    case 'PUT /people/:id/load-limit':
      return { limit: 99 };
    case 'POST /people/:id/hand-over':
      return { to: 'choose' };
    case 'POST /reviews/:id/decide':
    case 'POST /reviews/:id/answer':
      return { verdict: 'void', note: '看过了' };
    case 'POST /me/reviews/:id/appeal':
      return { note: '请再看看' };
    case 'POST /role-offers':
      return { inviteCode: 'UNKNOWN2', areaCode: areaCode ?? '', validTo: soon(30) };
    case 'POST /role-offers/:id/end':
      return {};
    case 'POST /leaves':
      return { startsAt: soon(60), endsAt: soon(61), ...(personId ? { personId } : {}) };
    default:
      return undefined;
  }
}

/** What its reporter has for a report. */
function ruledOn({ reports, people, missing }: Scene, object: string) {
  const reportId = object === 'same-grid' || object === 'hidden' ? reports[object] : missing;
  return { reportId, personId: people.neighbour };
}

/** Whom a row about people means. */
export function personIn({ people, missing }: Scene, object: string): string | undefined {
  if (object === 'worker' || object === 'superior') return people[object];
  return object === 'missing' ? missing : undefined;
}

function actionBody(action: Action, scene: Scene, { object, way, photoId }: Asked): object {
  const { propertyId: organisationId, reports } = scene;
  switch (action) {
    case 'assign':
      return { organisationId, ...(way ? { as: way } : {}) };
    case 'transfer':
      return { organisationId, reason: 'not-mine' };
    case 'approve':
      return way === 'transfer' ? { organisationId } : {};
    case 'request':
      return { kind: way ?? 'extend', reason: 'material', note: '等零件', until: soon(1) };
    case 'return':
    case 'decline':
    case 'refuse':
    case 'reopen':
    case 'extend':
      return { reason: 'other' };
    case 'suspend':
      return { reason: 'season', until: soon(1) };
    case 'make-safe':
    case 'resolve':
      return { photoIds: [photoId], place: places.gate };
    case 'verify':
      return { outcome: way ?? 'passed' };
    case 'recategorise':
      return { categoryCode: 'P0101' };
    case 'relocate':
      return { place: { ...places.gate, longitude: places.gate.longitude + 0.0001 } };
    case 'merge':
      return { into: object === 'own' ? reports['same-grid'] : reports.own };
    case 'rate':
      return { score: 4 };
    case 'remark':
    case 'supervise':
    case 'exempt':
      return { note: '看过了' };
    default:
      return {};
  }
}

export function json(body: object) {
  return { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** What is sent where it is not JSON. */
export function formFor(route: string) {
  switch (route) {
    case 'POST /photos':
      return photoForm();
    case 'PUT /stations':
      return { payload: stations, headers: { 'content-type': 'text/csv' } };
    default:
      return undefined;
  }
}

const { longitude, latitude } = places.gate;
const stations = `编号,名称,地址,经度,纬度,坐标系,设施,开放时间
ROAD,路边驿站,路边,${longitude},${latitude},gcj02,饮水,全天`;

/** A photo, as a form sends it. */
function photoForm() {
  const head =
    '--part\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(head), flatPng(16, 16), Buffer.from('\r\n--part--\r\n')]);
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=part' } };
}
