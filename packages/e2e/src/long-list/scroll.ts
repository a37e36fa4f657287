import { eventually, must } from '../check';
import { signIn } from '../journeys/sign-in';
import { apiOriginOf } from '../weapp-vm/api-origin';
import { readProgram } from '../weapp-vm/built-program';
import { since } from '../weapp-vm/counts';
import { nothingSpent } from '../weapp-vm/spent';
import { vmPhone } from '../weapp-vm/vm-phone';
import { deviceFor } from '../weapp-vm/vm-stage';

interface LongList {
  /** Where the system answers. */
  address: string;
  /** The build for WeChat. */
  weapp: string;
  /** How many tasks 刘敏 has. */
  tasks: number;
}

/** What one line, with its buttons, may take of what is sent. */
const bytesPerLine = 1_600;
/** What else is sent with it: how many there are, the way to more, a badge. */
const bytesBesides = 1_500;
/** In each line that stands there the time left is another one after a minute. */
const bytesPerMinute = 60;

export interface Scrolled {
  scrolls: number;
  /** From the logic to the view, of all scrolling. */
  bytes: number;
  /** Of the dearest scroll. */
  dearest: number;
}

/**
 * She scrolls through all of them. What is sent is what is new: never again what stands there, however long the list
 * has become. Throws at the first scroll that sends more.
 */
export async function scrollThrough({ address, weapp, tasks }: LongList): Promise<Scrolled> {
  const program = readProgram(weapp);
  const faults: string[] = [];
  const phone = vmPhone({
    program,
    device: deviceFor({}, new Map([[apiOriginOf(program), address]])),
    spent: nothingSpent(),
    fault: (words) => faults.push(words),
  });
  const lines = async () => (await phone.ids('report-')).length;
  try {
    await signIn(phone, 'worker-1');
    await eventually('the first lines', lines, (count) => count > 0);
    await phone.quiet();
    const sum: Scrolled = { scrolls: 0, bytes: 0, dearest: 0 };
    for (let drawn = await lines(); drawn < tasks; ) {
      const before = phone.counts();
      phone.scroll();
      const now = await eventually(`more than ${drawn} of ${tasks} lines`, lines, (count) => count > drawn);
      const { bytes } = since(phone.counts(), before);
      const most = (now - drawn) * bytesPerLine + bytesBesides + drawn * bytesPerMinute;
      must(bytes <= most, `at most ${most} bytes for ${now - drawn} lines below ${drawn}, not ${bytes}`);
      sum.scrolls++;
      sum.bytes += bytes;
      sum.dearest = Math.max(sum.dearest, bytes);
      drawn = now;
    }
    must(faults.length === 0, `no faults, not ${faults.join('; ')}`);
    return sum;
  } finally {
    phone.kill();
  }
}
