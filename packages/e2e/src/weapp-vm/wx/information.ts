import type { Device } from '../device';
import { asCall, type Running } from './callbacks';

/** What the phone says of itself and of this start. */
export function informationCalls(running: Running, device: Device, start: { path: string; query: object }) {
  const height = Math.round((device.width * 844) / 390);
  const app = () => ({
    SDKVersion: '3.0.0',
    enableDebug: false,
    host: { appId: 'wx0000000000000000' },
    language: 'zh_CN',
    version: '8.0.40',
    theme: device.dark ? 'dark' : 'light',
    fontSizeScaleFactor: device.fontSize / 16,
    fontSizeSetting: device.fontSize,
  });
  const phone = () => ({
    abi: 'arm64',
    brand: 'Redmi',
    model: 'Redmi Note 8',
    platform: 'android',
    system: 'Android 9',
    benchmarkLevel: 20,
    memorySize: 3800,
  });
  const window = () => ({
    pixelRatio: 2,
    screenWidth: device.width,
    screenHeight: height,
    windowWidth: device.width,
    windowHeight: height - 88,
    statusBarHeight: 44,
    screenTop: 88,
    safeArea: {
      left: 0,
      top: 44,
      right: device.width,
      bottom: height - 34,
      width: device.width,
      height: height - 78,
    },
  });
  const launch = () => ({ ...start, scene: 1001, referrerInfo: {}, shareTicket: undefined });
  return {
    getAppBaseInfo: app,
    getDeviceInfo: phone,
    getWindowInfo: window,
    getSystemInfoSync: () => ({ ...app(), ...phone(), ...window() }),
    getSystemInfo: asCall(running, 'getSystemInfo', () => ({ ...app(), ...phone(), ...window() })),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 48,
      bottom: 80,
      left: device.width - 97,
      right: device.width - 10,
    }),
    login: asCall(running, 'login', () => ({ code: 'code-of-this-phone' })),
    checkSession: asCall(running, 'checkSession', () => undefined),
  };
}
