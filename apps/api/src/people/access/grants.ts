import type { Role } from '@weilinli/contracts';

/** A role that somebody holds now. Without area and organisation it counts for the whole city. */
export interface Grant {
  readonly role: Role;
  readonly areaCode?: string;
  readonly organisationId?: string;
}

/**
 * Whether the row of role_grants named `alias` counts at this moment, as SQL. The only home of this rule: the first
 * instant belongs to a grant, the last does not.
 */
export function grantIsActive(alias: string): string {
  return `(${alias}.valid_from <= now() AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > now()))`;
}
