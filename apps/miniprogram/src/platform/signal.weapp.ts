import Taro from '@tarojs/taro';

// WeChat tells of changes; how it stands at the start has to be asked.
let has = true;

export function hasSignal(): boolean {
  return has;
}

export function onSignal(listener: (has: boolean) => void): void {
  const hear = (now: boolean) => {
    if (now === has) return;
    has = now;
    listener(now);
  };
  Taro.onNetworkStatusChange(({ isConnected }) => hear(isConnected));
  Taro.getNetworkType().then(
    ({ networkType }) => hear(networkType !== 'none'),
    () => undefined,
  );
}
