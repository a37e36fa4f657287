import type { Device } from '../device';
import { asCall, type Running } from './callbacks';

const words = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'pageScrollTo',
  'stopPullDownRefresh',
  'startPullDownRefresh',
  'hideKeyboard',
  'setClipboardData',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'setKeepScreenOn',
  'hideHomeButton',
  'makePhoneCall',
  'reportEvent',
] as const;

const occasions = [
  'ThemeChange',
  'MemoryWarning',
  'KeyboardHeightChange',
  'WindowResize',
  'UserCaptureScreen',
  'CopyUrl',
  'NeedPrivacyAuthorizationDone',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
] as const;

const nothing = (): undefined => undefined;

/** What shows something, shakes or rings, and answers that it was done. */
export function screenCalls(running: Running, device: Device) {
  const done: Record<string, unknown> = Object.fromEntries(
    words.map((name) => [name, asCall(running, name, nothing)]),
  );
  const listening: Record<string, unknown> = Object.fromEntries(
    occasions.flatMap((name) => [
      [`on${name}`, nothing],
      [`off${name}`, nothing],
    ]),
  );
  return {
    ...done,
    ...listening,
    vibrateShort: asCall(running, 'vibrateShort', () => {
      device.knocks++;
      return undefined;
    }),
    // The person says yes, and takes the first.
    showModal: asCall(running, 'showModal', () => ({ confirm: true, cancel: false })),
    showActionSheet: asCall(running, 'showActionSheet', () => ({ tapIndex: 0 })),
    nextTick: (work: () => void) => void setImmediate(() => running.alive() && running.guard(work)),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
  };
}
