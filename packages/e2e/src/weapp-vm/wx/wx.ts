import type { BuiltProgram } from '../built-program';
import type { Device } from '../device';
import type { PageStack } from '../pages';
import type { Rectangle } from '../view';
import { asCall, type Running } from './callbacks';
import { contractCalls } from './contract';
import { fileCalls } from './files';
import { informationCalls } from './information';
import { mediaCalls } from './media';
import { networkCalls, type Traffic } from './network';
import { permissionCalls } from './permissions';
import { placeCalls } from './place';
import { screenCalls } from './screen';
import { selectionCalls } from './selection';
import { signalCalls } from './signal';
import { storageCalls } from './storage';

export interface WxParts {
  program: BuiltProgram;
  device: Device;
  start: { path: string; query: object };
  running: Running;
  pages: () => PageStack;
  measure: (page: number, selector: string) => Promise<Rectangle | undefined>;
  traffic: Traffic;
}

interface Going {
  url: string;
}

/** WeChat's `wx`. What is not here is not there: a program that calls it fails, as on a phone. */
export function wxOf({ program, device, start, running, pages, measure, traffic }: WxParts) {
  const signal = signalCalls(running, device);
  const contract = contractCalls(running, device);
  const careful: Running = { ...running, before: contract.before };
  const shown = occasion();
  const hidden = occasion();
  const going = (name: 'navigateTo' | 'redirectTo' | 'reLaunch') =>
    asCall(running, name, ({ url }: Going) => {
      pages()[name](url);
      return undefined;
    });
  const calls = {
    ...storageCalls(running, device),
    ...fileCalls(running, device),
    ...networkCalls(running, device, traffic),
    ...signal.calls,
    ...mediaCalls(careful, device),
    ...placeCalls(careful, device, program),
    ...contract.calls,
    ...permissionCalls(running, device),
    ...informationCalls(running, device, start),
    ...screenCalls(careful, device),
    ...selectionCalls({ running, pages, measure }),
    navigateTo: going('navigateTo'),
    redirectTo: going('redirectTo'),
    reLaunch: going('reLaunch'),
    navigateBack: asCall(running, 'navigateBack', ({ delta = 1 }: { delta?: number }) => {
      pages().navigateBack(delta);
      return undefined;
    }),
    onAppShow: shown.add,
    offAppShow: shown.remove,
    onAppHide: hidden.add,
    offAppHide: hidden.remove,
    onError: () => undefined,
    offError: () => undefined,
    onUnhandledRejection: () => undefined,
    offUnhandledRejection: () => undefined,
    onPageNotFound: (heard: unknown) => heard,
  };
  return {
    calls: Object.assign(calls, { canIUse: (name: string) => (name.split('.')[0] ?? '') in calls }),
    tellSignal: signal.tell,
    appShown: () => shown.tell(running),
    appHidden: () => hidden.tell(running),
  };
}

function occasion() {
  const listeners = new Set<(event: object) => void>();
  return {
    add: (listener: (event: object) => void) => void listeners.add(listener),
    remove: (listener: (event: object) => void) => void listeners.delete(listener),
    tell: ({ guard }: Running) => {
      for (const listener of [...listeners]) guard(() => listener({}));
    },
  };
}
