import type { Problem } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { buildPhoto } from '../build-photo';
import type { Caller } from '../caller';
import type { Stage } from '../stage';
import { places } from '../story-city';
import { bodyFor, formFor, json, personIn } from './bodies';
import type { Scene } from './scene';
import { situationFor } from './situations';
import type { Row } from './table';

const at = `longitude=${places.gate.longitude}&latitude=${places.gate.latitude}&datum=gcj02`;

/** Calls routes as the table says; what a call has changed is put back before the next. */
export function callerOfRows(stage: Stage, scene: Scene): (row: Row, by: Caller) => Promise<string> {
  const photos = new Map<Caller, string>();
  // What stands there now, so that it is put there only where it does not.
  let standing = '';

  const photoOf = async (by: Caller) => {
    const photo = photos.get(by) ?? (by.person ? await buildPhoto(stage, by) : scene.missing);
    photos.set(by, photo);
    return photo;
  };

  return async ({ route, object: named }, by) => {
    const [object = '', way] = named.split('/');
    const [method = '', path = ''] = route.split(' ');
    // Tapping on "fixed" is tried where confirming is.
    const action = (route.endsWith('/feedback') ? 'confirm' : route.split('/actions/')[1]) as
      | Action
      | undefined;
    const place = action === undefined ? 'as kept' : `${action} ${named}`;
    if (place !== standing) await bring(scene, { action, object, way });
    standing = place;
    const body = bodyFor(route, scene, { object, way, photoId: await photoOf(by) });
    const sent = formFor(route) ?? (body && json(body));
    const { statusCode, body: text } = await stage.app.inject({
      method: method as 'GET',
      url: (isBeside(path) ? '' : '/api/v1') + addressFor(scene, route, object),
      headers: { ...by.headers, ...sent?.headers },
      ...(sent ? { payload: sent.payload } : {}),
    });
    if (method !== 'GET' && statusCode < 300) standing = 'changed';
    // A new report keeps its photo.
    if (route === 'POST /reports') photos.delete(by);
    return inWords(statusCode, route, text);
  };
}

async function bring(
  { keeper, reports }: Scene,
  { action, object, way }: { action: Action | undefined; object: string; way: string | undefined },
): Promise<void> {
  const id = object in reports ? reports[object as keyof typeof reports] : undefined;
  const situation = action && situationFor({ action, object, way });
  if (id && situation) await keeper.bring(id, situation);
  else await keeper.restore();
}

/** What is not below /api/v1. */
export function isBeside(path: string): boolean {
  return /^\/(docs|healthz|readyz|openapi)/.test(path);
}

function addressFor(scene: Scene, route: string, object: string): string {
  const path = route.split(' ')[1] ?? '';
  switch (route) {
    case 'GET /photos/:id/:variant':
      return photoAddress(scene, object);
    case 'GET /reports':
      return `${path}?scope=${object}`;
    case 'GET /areas/locate':
    case 'GET /stations':
    case 'GET /reports/nearby':
      return `${path}?${at}`;
    case 'GET /reports/same':
      return `${path}?${at}&categoryCode=P0103`;
    case 'GET /desk':
    case 'GET /role-offers':
    case 'GET /teams':
      return path + (scene.areas[object] ? `?areaCode=${scene.areas[object]}` : '');
    case 'GET /indices':
    case 'GET /feedback/rates':
    case 'GET /reports.csv':
      return `${path}?areaCode=${scene.areas[object]}&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`;
    case 'GET /rewards':
      return path + (object === 'all' ? '?all=true' : '');
    case 'GET /stations/:code/history':
      return path.replace(':code', object);
    case 'GET /leaves':
      return path + (object === '-' ? '' : `?personId=${personIn(scene, object)}`);
    default:
      return path.replace(':id', idFor(scene, path, object)).replace('*', 'static/index.html');
  }
}

function idFor(scene: Scene, path: string, object: string): string {
  if (object === 'missing') return scene.missing;
  if (path.startsWith('/inbox')) return scene.messageId;
  if (path.startsWith('/rewards')) return scene.shop.rewardId;
  if (path.startsWith('/redemptions')) return scene.shop.redemptionId;
  if (path.includes('/role-offers')) return scene.offerId;
  if (path.includes('/reviews')) return scene.reviewId;
  if (path.startsWith('/leaves')) return scene.leaveId;
  if (path.startsWith('/people')) return personIn(scene, object) ?? '';
  return object in scene.reports ? scene.reports[object as keyof Scene['reports']] : '';
}

function photoAddress({ photoUrl }: Scene, object: string): string {
  const signed = photoUrl.replace('/api/v1', '');
  return object === 'signed' ? signed : signed.replace(/\?.*/, '');
}

/** A status, or for a report how much of it was shown. A "no" to an action says what is possible instead. */
function inWords(status: number, route: string, text: string): string {
  if (status === 409 && route.includes('/actions/')) {
    const { reportStatus, availableActions } = JSON.parse(text) as Problem;
    return reportStatus && availableActions ? '409' : `409, and no word of what is possible: ${text}`;
  }
  const isReport = /\/reports\/:id($|\/history|\/actions|\/feedback)/.test(route);
  if (status !== 200 || !isReport) return String(status);
  const body = JSON.parse(text) as { view?: string; items?: { actor?: unknown }[] };
  const isFull = body.items ? body.items.some(({ actor }) => actor !== undefined) : body.view === 'full';
  return isFull ? 'full' : 'pub';
}
