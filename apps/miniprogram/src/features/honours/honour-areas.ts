import type { AreaName } from '@weilinli/contracts';

export interface HonourArea {
  /** Undefined: the whole city, whatever its code. */
  code: string | undefined;
  words: string;
}

const city: HonourArea = { code: undefined, words: '全市' };
const shown: readonly AreaName['kind'][] = ['district', 'street', 'community'];

/** Whose lists somebody can look at: of the city, which is shown at first, and of the place where he is. */
export function honourAreas(here: readonly AreaName[]): readonly HonourArea[] {
  const own = shown.flatMap((kind) => here.filter((area) => area.kind === kind).slice(-1));
  return [city, ...own.map(({ code, name }) => ({ code, words: name }))];
}
