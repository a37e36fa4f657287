import type { Device } from '../device';
import { asCall, type Running } from './callbacks';

interface Connection {
  isConnected: boolean;
  networkType: string;
}

type Listener = (connection: Connection) => void;

/** Whether there is a network; `tell` lets the program hear of a change. */
export function signalCalls(running: Running, device: Device) {
  const listeners = new Set<Listener>();
  const connection = (): Connection =>
    device.signal === 'none'
      ? { isConnected: false, networkType: 'none' }
      : { isConnected: true, networkType: '4g' };
  return {
    tell: () => {
      for (const listener of [...listeners]) running.guard(() => listener(connection()));
    },
    calls: {
      getNetworkType: asCall(running, 'getNetworkType', () => ({ ...connection(), weakNet: false })),
      onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
      offNetworkStatusChange: (listener?: Listener) => {
        if (listener) listeners.delete(listener);
        else listeners.clear();
      },
    },
  };
}
