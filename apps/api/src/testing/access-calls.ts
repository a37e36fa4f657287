import type { Status } from '@weilinli/domain';
import { flatPng } from '../photos/testing/pictures';
import { type ObjectName, objects, type Scene } from './access-scene';
import { buildPhoto } from './build-photo';
import type { Caller } from './caller';
import type { Stage } from './stage';
import { places } from './story-city';

/** One row of the table of access. */
export interface Row {
  /** `GET /reports/:id`, below /api/v1; and what stands beside it, such as `GET /healthz`. */
  route: string;
  /** Which object, or which way of calling. */
  object: string;
}

/** Status in which each action is tried, so that somebody may do it. */
export const triedIn: Record<string, Status> = {
  accept: 'dispatched',
  return: 'dispatched',
  decline: 'dispatched',
  assign: 'dispatched',
  withdraw: 'dispatched',
  remark: 'dispatched',
  'make-safe': 'accepted',
  resolve: 'accepted',
  verify: 'resolved',
  confirm: 'resolved',
  contest: 'resolved',
  rate: 'closed',
};

const at = `longitude=${places.gate.longitude}&latitude=${places.gate.latitude}&datum=gcj02`;
const queries: Record<string, string> = {
  'GET /areas/locate': `?${at}`,
  'GET /reports/nearby': `?${at}`,
};
const bodies: Record<string, object> = {
  'POST /auth/wechat': { code: 'unknown' },
  'POST /auth/refresh': { refreshToken: 'unknown' },
  'POST /auth/logout': { refreshToken: 'unknown' },
  'POST /auth/demo': { persona: 'resident-1' },
  'POST /auth/bind': { staffCode: 'unknown' },
  'PUT /me/settings': { largeType: false },
};

/** Calls a route as the table says and answers in its words: a status, or for a report how much of it was shown. */
export async function callRow(stage: Stage, scene: Scene, row: Row, by: Caller): Promise<string> {
  const action = row.route.split('/actions/')[1];
  const object = objects.find((name) => name === row.object);
  if (action && object) await scene.reset(object, statusFor(action, object));
  const [method = '', path = ''] = row.route.split(' ');
  const base = isBeside(path) ? '' : '/api/v1';
  const body = await bodyFor(stage, scene, row, by);
  const answer = await stage.app.inject({
    method: method as 'GET',
    url: base + addressFor(scene, row, path),
    headers: { ...by.headers, ...body?.headers },
    ...(body ? { payload: body.payload } : {}),
  });
  return inWords(answer.statusCode, row.route, answer.body);
}

/** What is not below /api/v1. */
export function isBeside(path: string): boolean {
  return /^\/(docs|healthz|readyz|openapi)/.test(path);
}

function statusFor(action: string, object: ObjectName): Status {
  if (object === 'hidden') return 'declined';
  const status = triedIn[action] ?? 'dispatched';
  // Nobody has it, so it was never given to anybody.
  return object === 'other-grid' && status === 'dispatched' ? 'submitted' : status;
}

function addressFor(scene: Scene, { route, object }: Row, path: string): string {
  if (path.startsWith('/photos/')) return photoAddress(scene, object);
  if (route === 'GET /reports') return `${path}?scope=${object}`;
  const id = path.includes('/inbox/')
    ? object === 'own'
      ? scene.messageId
      : scene.ids.missing
    : (scene.ids[object as ObjectName] ?? '');
  return path.replace(':id', id).replace('*', 'static/index.html') + (queries[route] ?? '');
}

function photoAddress({ photoUrl }: Scene, object: string): string {
  const signed = photoUrl.replace('/api/v1', '');
  return object === 'signed' ? signed : signed.replace(/\?.*/, '');
}

async function bodyFor(stage: Stage, scene: Scene, { route }: Row, by: Caller) {
  if (route === 'POST /photos') return multipart(flatPng(16, 16));
  const fixed = bodies[route];
  if (fixed) return json(fixed);
  const photoIds = [by.person ? await buildPhoto(stage, by) : scene.ids.missing];
  if (route === 'POST /reports') {
    return json({ categoryCode: 'P0103', place: places.gate, photoIds });
  }
  const action = route.split('/actions/')[1];
  return action ? json(actionBody(action, scene, photoIds)) : undefined;
}

function actionBody(action: string, { propertyId }: Scene, photoIds: string[]): object {
  switch (action) {
    case 'assign':
      return { organisationId: propertyId };
    case 'return':
    case 'decline':
      return { reason: 'other' };
    case 'make-safe':
    case 'resolve':
      return { photoIds };
    case 'verify':
      return { outcome: 'passed' };
    case 'rate':
      return { score: 4 };
    case 'remark':
      return { note: '看过了' };
    default:
      return {};
  }
}

function json(body: object) {
  return { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function multipart(file: Buffer) {
  const head =
    '--part\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--part--\r\n')]);
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=part' } };
}

function inWords(status: number, route: string, text: string): string {
  if (status !== 200 || !route.includes('/reports/:id') || route.endsWith('/candidates'))
    return String(status);
  const body = JSON.parse(text) as { view?: string; items?: { actor?: unknown }[] };
  const isFull = body.items ? body.items.some(({ actor }) => actor !== undefined) : body.view === 'full';
  return isFull ? 'full' : 'pub';
}
