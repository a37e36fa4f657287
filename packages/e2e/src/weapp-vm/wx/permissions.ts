import type { Device } from '../device';
import { asCall, type Running, WxFailure } from './callbacks';

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
    requestSubscribeMessage: asCall(
      running,
      'requestSubscribeMessage',
      ({ tmplIds }: { tmplIds: readonly string[] }) =>
        Object.fromEntries(tmplIds.map((template) => [template, 'accept'])),
    ),
    getAppAuthorizeSetting: () => ({
      locationAuthorized: device.place === 'refused' ? 'denied' : 'authorized',
      cameraAuthorized: device.camera === 'refused' ? 'denied' : 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true, bluetoothEnabled: false }),
  };
}
