import type { ConsentStanding, Me, OwnData, PrivacyNotice } from '@weilinli/contracts';
import type { Calls } from '../caller';

/** Who one is, and what the house may keep about one. */
export const personCalls = ({ call }: Calls) => ({
  me: () => call<Me>('GET', '/me'),
  updateSettings: (settings: Partial<Me['settings']>) => call<Me>('PUT', '/me/settings', { body: settings }),
  /** What people are told about their data; absent: the version that applies now. */
  privacyNotice: (version?: number) =>
    call<PrivacyNotice>('GET', '/privacy', { query: { version }, anonymous: true }),
  /** Agrees to the version that was shown; 409 where another one applies by now. */
  giveConsent: (version: number) => call<ConsentStanding>('POST', '/me/consent', { body: { version } }),
  withdrawConsent: () => call<ConsentStanding>('DELETE', '/me/consent'),
  ownData: () => call<OwnData>('GET', '/me/data'),
  /** For good: the reports stay, without the person. */
  eraseAccount: () => call<void>('DELETE', '/me'),
});
