import type { DemoPersona, Me, Session } from '@weilinli/contracts';
import type { Calls } from '../caller';
import type { TokenStore } from '../session';

const anonymous = true;

export function signInCalls({ call }: Calls, tokens: TokenStore) {
  const signedIn = (session: Session): Session => {
    const { accessToken, refreshToken, person } = session;
    tokens.write({ accessToken, refreshToken, personId: person.id });
    return session;
  };

  return {
    signInWithWechat: async (code: string) =>
      signedIn(await call<Session>('POST', '/auth/wechat', { body: { code }, anonymous })),
    demoPersonas: () => call<{ items: DemoPersona[] }>('GET', '/auth/demo', { anonymous }),
    signInAs: async (persona: string) =>
      signedIn(await call<Session>('POST', '/auth/demo', { body: { persona }, anonymous })),
    /** Ties the WeChat account that is signed in to the staff record behind a one-time code. */
    bindStaff: (staffCode: string) => call<Me>('POST', '/auth/bind', { body: { staffCode } }),
    signOut: async () => {
      const refreshToken = tokens.read()?.refreshToken;
      tokens.write(undefined);
      if (refreshToken) await call<void>('POST', '/auth/logout', { body: { refreshToken }, anonymous });
    },
  };
}
