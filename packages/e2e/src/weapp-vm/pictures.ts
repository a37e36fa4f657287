import type { BuiltProgram } from './built-program';
import type { Device } from './device';

const known = new Map<string, boolean>();

/** Whether WeChat could draw what an image names: a file of the phone, of the program, or of the net. */
export async function loads(device: Device, program: BuiltProgram, source: string): Promise<boolean> {
  if (source === '') return false;
  if (source.startsWith('wxfile://')) return device.disk.files.has(source);
  if (source.startsWith('data:image/')) return true;
  if (!/^https?:/.test(source)) return program.has(source.replace(/^\//, ''));
  const before = known.get(source);
  if (before !== undefined) return before;
  const { origin } = new URL(source);
  const answer = await fetch(source.replace(origin, device.domains.get(origin) ?? origin));
  await answer.arrayBuffer();
  const good = answer.ok && (answer.headers.get('content-type') ?? '').startsWith('image/');
  known.set(source, good);
  return good;
}
