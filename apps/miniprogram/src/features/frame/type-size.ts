import { fontScale } from '../../platform/font-size';
import { keep, kept } from '../../platform/storage';
import { createStore } from '../store';

const keptAs = 'large-type';
const asked = createStore(kept<boolean>(keptAs) ?? false);

const largeType = 1.3;
// What the layouts are drawn for: our own large type times WeChat's, on the narrowest phone.
const largest = 1.3 * 1.4;

/** Whether this phone's owner asked for large type: known before anybody has signed in. */
export function rememberLargeType(large: boolean): void {
  if (asked.read() === large) return;
  keep(keptAs, large);
  asked.write(large);
}

/** How large letters are: what was asked for here times what WeChat or the browser is set to. */
export function useTypeSize(): number {
  return typeSize({ large: asked.use(), setting: fontScale() });
}

export function typeSize({ large, setting }: { large: boolean; setting: number }): number {
  return Math.min(largest, Math.max(1, setting) * (large ? largeType : 1));
}
