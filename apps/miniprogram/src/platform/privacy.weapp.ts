import Taro from '@tarojs/taro';
import { agreeButtonId } from './agree-button';

export const hasOwnContract: boolean = true;

/**
 * WeChat holds back every call that touches privacy – position, camera, album, clipboard – until the person has tapped
 * a button of the kind `agreePrivacyAuthorization`; `ask` shows ours. Who declines has those calls refused, and may be
 * asked again.
 */
export function onPrivacyNeeded(ask: () => Promise<boolean>): void {
  Taro.onNeedPrivacyAuthorization((resolve) => {
    resolve({ event: 'exposureAuthorization' });
    void ask().then((agreed) =>
      resolve(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' }),
    );
  });
}

/** The contract that the owner has filed with WeChat. */
export function openOwnContract(): void {
  Taro.openPrivacyContract({ fail: () => undefined });
}
