import type { Me } from '@weilinli/contracts';
import { kept } from '../../platform/storage';
import { beginAnew, onKeptElsewhere } from '../../platform/windows';
import { takeRenewed, tokensKept } from '../api/client';
import { meKept, sessionNow } from './session';

/**
 * Windows of one browser keep what they keep together, so one person is signed in in all of them: where somebody else
 * signs in, or he signs out, the others follow at once. Else the last window of who has left would go on in his name, and
 * end the session of who came.
 */
export function watchOtherWindows(): void {
  onKeptElsewhere((name) => {
    const mine = sessionNow()?.me.id;
    if (mine === undefined || (name !== meKept && name !== tokensKept)) return;
    if (kept<Me>(meKept)?.id !== mine) beginAnew();
    else takeRenewed(mine);
  });
}
