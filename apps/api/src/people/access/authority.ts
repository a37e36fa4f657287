import type { Role } from '@weilinli/contracts';
import type { Actor } from './actor';

/**
 * Whether somebody holds a role over one of these areas (a place's authority path). A grant that names no area counts
 * for the whole city – unless it names an organisation: that says whom one works for, not where.
 */
export function holds(actor: Pick<Actor, 'grants'>, role: Role, areaCodes: readonly string[]): boolean {
  return actor.grants.some((grant) => {
    if (grant.role !== role) return false;
    if (grant.areaCode !== undefined) return areaCodes.includes(grant.areaCode);
    return grant.organisationId === undefined;
  });
}

/** The organisations somebody works for, each once. */
export function organisationsOf(actor: Pick<Actor, 'grants'>): string[] {
  return [...new Set(actor.grants.flatMap(({ organisationId }) => organisationId ?? []))];
}
