import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';

/** The areas whose desks are somebody's to look at, and how what lies there is counted. */
export interface OwnDesk {
  areaCodes: readonly string[];
  /** By the level below, where it is one area alone; else by those areas. */
  countedAt?: number;
}

/** Leaders and dispatchers see the desks of their areas; administrators, and who has no area, the whole city's. */
export function ownDesk(
  { grants }: Pick<Actor, 'grants'>,
  { cityCode }: { cityCode: string | undefined },
): OwnDesk {
  const official = grants.filter(
    ({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin',
  );
  if (official.length === 0) {
    throw new Refusal('FORBIDDEN', { detail: 'The desk is for leaders, dispatchers and administrators.' });
  }
  const isCitys = official.some(({ role, areaCode }) => role === 'admin' || areaCode === undefined);
  if (isCitys) return { areaCodes: cityCode === undefined ? [] : [cityCode], countedAt: 2 };
  return { areaCodes: [...new Set(official.flatMap(({ areaCode }) => areaCode ?? []))] };
}
