import { asRead } from '../as-read';
import { type Drawn, isWords, type Thing, type Words } from './glass-easel';

/** Every thing on a page that is shown, from top to bottom. */
export function thingsIn(root: Thing): Thing[] {
  const found: Thing[] = [];
  const walk = (one: Thing | Words): undefined => {
    if (isWords(one)) return;
    if (/display:\s*none/.test(attribute(one, 'style'))) return;
    found.push(one);
    one.forEachComposedChild(walk);
  };
  walk(root);
  return found;
}

export function textIn(root: Thing): string {
  let text = '';
  const walk = (one: Thing | Words): undefined => {
    if (isWords(one)) text += one.textContent;
    else one.forEachComposedChild(walk);
  };
  walk(root);
  return asRead(text);
}

export function withId(page: Drawn, id: string): Thing | undefined {
  return thingsIn(page).findLast((thing) => thing.id === id);
}

/** The thing itself if it can be tapped, or the first in it that can. */
export function toTap(page: Drawn, id: string): Thing | undefined {
  for (const thing of thingsIn(page).filter((one) => one.id === id)) {
    const tap = thingsIn(thing).find((one) => hasClass(one, 'tap'));
    if (tap && !hasClass(tap, 'tap-off')) return tap;
  }
  return undefined;
}

export function attribute(thing: Thing, name: string): string {
  const { style, getAttribute } = thing as Thing & { style?: string; getAttribute?(name: string): unknown };
  const value = name === 'style' ? style : getAttribute?.call(thing, name);
  return value === undefined || value === null ? '' : String(value);
}

function hasClass(thing: Thing, name: string): boolean {
  return (thing.class ?? '').split(' ').includes(name);
}
