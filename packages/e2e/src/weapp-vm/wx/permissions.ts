import type { Device } from '../device';
import { asCall, type Running, WxFailure } from './callbacks';

interface Asked {
  resolve: (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;
}

type PrivacyListener = (resolve: Asked['resolve'], event: { referrer: string }) => void;

const contract = '《微邻里隐私保护指引》';

/** Who may do what: scopes, WeChat's privacy contract, credits for messages. The person says yes. */
export function permissionCalls(running: Running, device: Device) {
  let listener: PrivacyListener | undefined;
  const settings = () => ({
    ...Object.fromEntries(device.permissions),
    ...(device.place === 'refused' ? { 'scope.userLocation': false, 'scope.userFuzzyLocation': false } : {}),
  });
  const consent = async () => {
    if (device.agreedToPrivacy || !listener) {
      device.agreedToPrivacy = true;
      return undefined;
    }
    const asked = listener;
    const answer = await new Promise<string>((resolve) => {
      running.guard(() => asked(({ event }) => resolve(event), { referrer: 'requirePrivacyAuthorize' }));
    });
    if (answer === 'disagree') throw new WxFailure('privacy permission is not authorized', 104);
    device.agreedToPrivacy = true;
    return undefined;
  };
  return {
    getSetting: asCall(running, 'getSetting', () => ({ authSetting: settings(), subscriptionsSetting: {} })),
    openSetting: asCall(running, 'openSetting', () => ({ authSetting: settings() })),
    authorize: asCall(running, 'authorize', ({ scope }: { scope: string }) => {
      if (device.permissions.get(scope) === false) throw new WxFailure('auth deny', 103);
      device.permissions.set(scope, true);
      return undefined;
    }),
    getPrivacySetting: asCall(running, 'getPrivacySetting', () => ({
      needAuthorization: !device.agreedToPrivacy,
      privacyContractName: contract,
    })),
    requirePrivacyAuthorize: asCall(running, 'requirePrivacyAuthorize', consent),
    onNeedPrivacyAuthorization: (heard: PrivacyListener) => {
      listener = heard;
    },
    openPrivacyContract: asCall(running, 'openPrivacyContract', () => undefined),
    requestSubscribeMessage: asCall(
      running,
      'requestSubscribeMessage',
      ({ tmplIds }: { tmplIds: readonly string[] }) =>
        Object.fromEntries(tmplIds.map((template) => [template, 'accept'])),
    ),
    getAppAuthorizeSetting: () => ({
      locationAuthorized: device.place === 'refused' ? 'denied' : 'authorized',
      cameraAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true, bluetoothEnabled: false }),
  };
}
