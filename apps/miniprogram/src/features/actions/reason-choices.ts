import type { Reason, RequestKind } from '@weilinli/domain';
import type { Asked } from './asks-for';
import type { Deed } from './deeds';

const ofDeeds: Partial<Record<Deed, readonly Reason[]>> = {
  return: ['not-mine', 'not-able', 'not-found', 'out-of-scope', 'unclear', 'other'],
  decline: ['duplicate', 'not-found', 'out-of-scope', 'unclear', 'false', 'other'],
  transfer: ['not-mine', 'not-able', 'out-of-scope', 'third-party', 'other'],
  suspend: ['engineering', 'material', 'season', 'third-party', 'other'],
  extend: ['engineering', 'material', 'season', 'third-party', 'other'],
  refuse: ['false', 'unclear', 'other'],
  reopen: ['broken-again', 'not-fixed', 'other'],
};

const ofRequests: Partial<Record<RequestKind, readonly Reason[]>> = {
  transfer: ['not-mine', 'not-able', 'out-of-scope', 'other'],
  suspend: ofDeeds.suspend ?? [],
  extend: ofDeeds.extend ?? [],
};

/** The reasons that make sense for a deed, in the order of how often they are true. */
export function reasonChoices({ deed, kind }: Asked): readonly Reason[] {
  const choices = deed === 'request' && kind ? ofRequests[kind] : ofDeeds[deed];
  return choices ?? ['other'];
}
