import type { AreaName } from '@weilinli/contracts';

export interface HonourArea {
  /** Undefined: the whole city, whatever its code. */
  code: string | undefined;
  words: string;
}

const city: HonourArea = { code: undefined, words: '全市' };
const shown: readonly AreaName['kind'][] = ['community', 'street', 'district'];

/** Whose lists somebody can look at: of the place where he is, the smallest first, and of the city. */
export function honourAreas(here: readonly AreaName[]): readonly HonourArea[] {
  const own = shown.flatMap((kind) => here.filter((area) => area.kind === kind).slice(-1));
  return [...own.map(({ code, name }) => ({ code, words: name })), city];
}
