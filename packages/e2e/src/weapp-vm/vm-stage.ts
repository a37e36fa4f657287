import { gate } from '../gate';
import { houseAt } from '../house';
import type { PhoneWishes } from '../journey';
import type { Showing } from '../runner';
import type { BuiltProgram } from './built-program';
import { type Device, newDevice } from './device';
import { nothingSpent } from './spent';
import { vmPhone } from './vm-phone';

export interface WeappHouse {
  program: BuiltProgram;
  /** Where the system answers. */
  address: string;
  /** Where the program was told that the API is. */
  apiOrigin: string;
}

/** A journey's phones run the build for WeChat, each by itself, without a screen. */
export function vmStage({ program, address, apiOrigin }: WeappHouse): Showing {
  const phones: { kill(): void }[] = [];
  const faults: string[] = [];
  const spent = nothingSpent();
  return {
    stage: {
      ...houseAt(address),
      phone: async (wishes = {}) => {
        const device = deviceFor(wishes, new Map([[apiOrigin, address]]));
        const phone = vmPhone({
          program,
          device,
          spent,
          // Somebody without a signal is shown words, not faults.
          fault: (words) => void (device.signal === 'good' && faults.push(words)),
        });
        phones.push(phone);
        return phone;
      },
    },
    faults: () => faults.splice(0),
    keep: async () => [],
    spent: () => spent,
    end: async () => {
      for (const phone of phones) phone.kill();
    },
  };
}

export function deviceFor(
  { screen = 'usual', place = 'gate', camera = 'allowed', isNew = false, letters = 1 }: PhoneWishes,
  domains: Device['domains'],
): Device {
  return newDevice({
    place: place === 'gate' ? { longitude: gate.longitude, latitude: gate.latitude } : 'refused',
    camera,
    agreedToPrivacy: !isNew,
    fontSize: 16 * letters,
    dark: screen === 'small-dark',
    width: screen === 'usual' ? 390 : 320,
    domains,
  });
}
