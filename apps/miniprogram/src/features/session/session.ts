import type { ConsentStanding, Me, Role } from '@weilinli/contracts';
import { parametersOf, startAt } from '../../platform/navigation';
import { keep, kept } from '../../platform/storage';
import { wechatCode } from '../../platform/wechat';
import { client, hasTokens, onSignedOut } from '../api/client';
import { forgetLoaded } from '../api/last-answers';
import { rememberLargeType } from '../frame/type-size';
import { setUnread } from '../frame/unread';
import { forgetEntries, showEntries } from '../outbox/outbox';
import { createStore } from '../store';
import { startsRiding } from './rider-mode';
import { rolesOf, tabsOf } from './roles';
import { nowSignedIn } from './signed-in-person';
import { rememberWayIn, takeWayIn } from './way-in';

export interface SignedIn {
  me: Me;
  role: Role;
  /** Signed in as one of the demo's people. */
  demo: boolean;
}

const roleKept = 'role';
const demoKept = 'demo';
export const meKept = 'me';
const store = createStore<SignedIn | undefined>(undefined);

export const useSession = store.use;

onSignedOut(() => {
  const { id: reportId } = parametersOf('detail') ?? {};
  const personId = store.read()?.me.id;
  rememberWayIn(reportId && personId ? { reportId, personId } : undefined);
  leave();
});

/**
 * Who is signed in: as known from the last visit, so that a start needs no signal, while the server is asked whether
 * that still holds. Undefined: nobody. Throws what the client throws.
 */
export async function findSession(): Promise<SignedIn | undefined> {
  const known = store.read();
  if (known) return known;
  if (!hasTokens()) return undefined;
  const last = kept<Me>(meKept);
  if (!last) return enter(await client.me());
  void refresh(last.id);
  return enter(last);
}

/** What changed about a person since the last visit: roles, settings. Without an answer the last visit holds. */
async function refresh(id: string): Promise<void> {
  const me = await client.me().catch(() => undefined);
  if (me?.id === id && store.read()?.me.id === id) enter(me);
}

/** After his roles have changed: what he works as stays, where he still has it. */
export async function seeRolesAnew(): Promise<void> {
  const session = store.read();
  if (!session) return;
  keep(roleKept, session.role);
  await refresh(session.me.id);
}

export async function signInAs(persona: string): Promise<void> {
  forget();
  await client.signInAs(persona);
  keep(demoKept, true);
  goOn(enter(await client.me()));
}

export async function signInWithWechat(): Promise<void> {
  forget();
  await client.signInWithWechat(await wechatCode());
  goOn(enter(await client.me()));
}

/** Ties this WeChat account to a staff record; the roles that come with it are there at once. */
export async function bindStaff(code: string): Promise<void> {
  enter(await client.bindStaff(code));
}

export function switchRole(role: Role): void {
  const session = store.read();
  if (!session) return;
  keep(roleKept, role);
  const next = { ...session, role };
  store.write(next);
  goToFirstTab(next);
}

export async function setLargeType(largeType: boolean): Promise<void> {
  const session = store.read();
  if (!session) return;
  rememberLargeType(largeType);
  store.write({ ...session, me: { ...session.me, settings: { ...session.me.settings, largeType } } });
  keep(meKept, await client.updateSettings({ largeType }));
}

/** Whether others read his name on the red list: known when the server knows it. */
export async function setShowOnHonours(showOnHonours: boolean): Promise<void> {
  const session = store.read();
  if (!session) return;
  const me = await client.updateSettings({ showOnHonours });
  keep(meKept, me);
  store.write({ ...session, me });
}

/** Who is signed in at this moment, for what is no screen. */
export const sessionNow = store.read;

/** What he has just said about the privacy notice. */
export function noteConsent(consent: ConsentStanding): void {
  const session = store.read();
  if (!session) return;
  const me = { ...session.me, consent };
  keep(meKept, me);
  store.write({ ...session, me });
}

export async function signOut(): Promise<void> {
  const goodbye = client.signOut().catch(() => undefined);
  rememberWayIn(undefined);
  leave();
  await goodbye;
}

/** To the report that a link led to, else to where everybody starts. */
function goOn(session: SignedIn): void {
  const id = takeWayIn(session.me.id);
  if (id === undefined) goToFirstTab(session);
  else startAt('detail', { id });
}

/** To the camera for whoever rides, else to where his role starts. */
export function goToFirstTab(session: SignedIn): void {
  startAt(startsRiding(session) ? 'rider' : (tabsOf(session.role)[0]?.page ?? 'me'));
}

function enter(me: Me): SignedIn {
  const roles = rolesOf(me.roles.map(({ role }) => role));
  const chosen = kept<Role>(roleKept);
  const session: SignedIn = {
    me,
    role: roles.find((role) => role === chosen) ?? roles[0],
    demo: kept<boolean>(demoKept) ?? false,
  };
  rememberLargeType(me.settings.largeType);
  keep(meKept, me);
  nowSignedIn(me.id);
  store.write(session);
  void showEntries();
  return session;
}

function leave(): void {
  forget();
  startAt('sign-in');
}

function forget(): void {
  store.write(undefined);
  nowSignedIn(undefined);
  forgetLoaded();
  forgetEntries();
  setUnread(0);
  keep(meKept, undefined);
  keep(roleKept, undefined);
  keep(demoKept, undefined);
}
