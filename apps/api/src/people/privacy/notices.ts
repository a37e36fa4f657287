import type { PrivacyNotice } from '@weilinli/contracts';
import shipped from '../../../data/privacy-notices.json';

/** Every notice there ever was, oldest first. */
export const notices: readonly PrivacyNotice[] = shipped.versions;

/** The one that applies now, and that people are asked to agree to. */
export const currentNotice: PrivacyNotice = newestOf(notices);

export function noticeOf(version: number): PrivacyNotice | undefined {
  return notices.find((notice) => notice.version === version);
}

function newestOf(all: readonly PrivacyNotice[]): PrivacyNotice {
  const newest = all.at(-1);
  if (!newest) throw new Error('privacy-notices.json: there is no notice.');
  return newest;
}
