import type { Me, Role } from '@weilinli/contracts';
import { startAt } from '../../platform/navigation';
import { keep, kept } from '../../platform/storage';
import { wechatCode } from '../../platform/wechat';
import { client, hasTokens, onSignedOut } from '../api/client';
import { forgetLoaded } from '../api/use-loaded';
import { rememberLargeType } from '../frame/type-size';
import { createStore } from '../store';
import { rolesOf, tabsOf } from './roles';

export interface SignedIn {
  me: Me;
  role: Role;
  /** Signed in as one of the demo's people. */
  demo: boolean;
}

const roleKept = 'role';
const demoKept = 'demo';
const store = createStore<SignedIn | undefined>(undefined);

export const useSession = store.use;

onSignedOut(() => leave());

/** Who is signed in, asked of the server once per start. Undefined: nobody. Throws what the client throws. */
export async function findSession(): Promise<SignedIn | undefined> {
  const known = store.read();
  if (known) return known;
  if (!hasTokens()) return undefined;
  return enter(await client.me());
}

export async function signInAs(persona: string): Promise<void> {
  forget();
  await client.signInAs(persona);
  keep(demoKept, true);
  goToFirstTab(enter(await client.me()));
}

export async function signInWithWechat(): Promise<void> {
  forget();
  await client.signInWithWechat(await wechatCode());
  goToFirstTab(enter(await client.me()));
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
  await client.updateSettings({ largeType });
}

export async function signOut(): Promise<void> {
  const goodbye = client.signOut().catch(() => undefined);
  leave();
  await goodbye;
}

export function goToFirstTab(session: SignedIn): void {
  startAt(tabsOf(session.role)[0]?.page ?? 'me');
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
  store.write(session);
  return session;
}

function leave(): void {
  forget();
  startAt('sign-in');
}

function forget(): void {
  store.write(undefined);
  forgetLoaded();
  keep(roleKept, undefined);
  keep(demoKept, undefined);
}
