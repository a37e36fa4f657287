import type { Device } from '../device';
import { asCall, type Running, WxFailure } from './callbacks';

interface Asked {
  tmplIds: readonly string[];
}

/** Who may do what: scopes and credits for messages. The person says yes. */
export function permissionCalls(running: Running, device: Device) {
  const settings = () => ({
    ...Object.fromEntries(device.permissions),
    ...(device.place === 'refused' ? { 'scope.userLocation': false, 'scope.userFuzzyLocation': false } : {}),
  });
  return {
    getSetting: asCall(running, 'getSetting', () => ({ authSetting: settings(), subscriptionsSetting: {} })),
    openSetting: asCall(running, 'openSetting', () => ({ authSetting: settings() })),
    authorize: asCall(running, 'authorize', ({ scope }: { scope: string }) => {
      if (device.permissions.get(scope) === false) throw new WxFailure('auth deny', 103);
      device.permissions.set(scope, true);
      return undefined;
    }),
    requestSubscribeMessage: (asked: Asked) => {
      // Known only while it is called: whoever waits for something else first is too late.
      const { inTap } = device;
      return asCall(running, 'requestSubscribeMessage', ({ tmplIds }: Asked) => {
        if (!inTap) throw new WxFailure('can only be invoked by user TAP gesture.', 20001);
        if (device.signal === 'none') throw new WxFailure('Failed to request the list', 10002);
        return Object.fromEntries(tmplIds.map((template) => [template, 'accept']));
      })(asked);
    },
    getAppAuthorizeSetting: () => ({
      locationAuthorized: device.place === 'refused' ? 'denied' : 'authorized',
      cameraAuthorized: device.camera === 'refused' ? 'denied' : 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true, bluetoothEnabled: false }),
  };
}
