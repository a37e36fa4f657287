import { chanceFrom } from '@weilinli/scripts/demo-city/chance';
import { eventually, must } from '../check';
import { houseAt } from '../house';
import { signIn } from '../journeys/sign-in';
import { apiOriginOf } from '../weapp-vm/api-origin';
import { readProgram } from '../weapp-vm/built-program';
import { userFolder } from '../weapp-vm/disk';
import { nothingSpent } from '../weapp-vm/spent';
import { vmPhone } from '../weapp-vm/vm-phone';
import { deviceFor } from '../weapp-vm/vm-stage';
import { type Lived, liveThrough } from './live';
import { mortal } from './mortal';

interface Proof {
  /** Where the system answers. */
  address: string;
  /** The build for WeChat. */
  weapp: string;
  runs: number;
  seed: string;
  say: (line: string) => void;
}

/** One phone through so many lives; throws at the first thing lost or doubled. */
export async function proveKills({ address, weapp, runs, seed, say }: Proof): Promise<Lived> {
  const program = readProgram(weapp);
  const device = deviceFor({}, new Map([[apiOriginOf(program), address]]));
  const house = houseAt(address);
  const courier = await house.api('courier-1');
  const faults: string[] = [];
  let isAlive = () => true;
  const phone = vmPhone({
    program,
    device,
    spent: nothingSpent(),
    // What a bad signal or death itself does is no fault.
    fault: (words) => void (device.signal === 'good' && isAlive() && faults.push(words)),
  });
  await signIn(phone, 'courier-1');
  const life = mortal(device, phone.kill);
  isAlive = () => !life.isDead();
  const sum: Lived = { kept: 0, kills: 0 };
  const chance = chanceFrom(seed);
  for (let run = 1; run <= runs; run++) {
    const lived = await liveThrough({
      phone,
      device,
      mortal: life,
      chance,
      photo: () => house.photo('missing'),
      reports: async () => (await courier.reports({ scope: 'mine', sort: 'newest', limit: 20 })).items,
    });
    must(faults.length === 0, `no faults in run ${run}, not ${faults.join('; ')}`);
    sum.kept += lived.kept;
    sum.kills += lived.kills;
    say(`run ${run}: ${lived.kept} kept, killed ${lived.kills} times`);
  }
  // The next start clears away what a kill has left.
  await phone.open();
  await phone.sees('page-rider', '拍照');
  await eventually(
    'no photo left on the phone',
    async () => [...device.disk.files.keys()].filter((path) => path.startsWith(`${userFolder}/outbox`)),
    ({ length }) => length === 0,
  );
  phone.kill();
  return sum;
}
