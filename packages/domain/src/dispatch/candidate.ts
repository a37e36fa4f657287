import type { Position } from '../geo';
import type { DispatchRule, OrganisationKind, Target, TargetRole } from './rules';

/** Somebody who could handle a report: a person by a role over an area, or an organisation. */
export type Candidate = PersonCandidate | OrganisationCandidate;

interface Standing {
  readonly id: string;
  readonly displayName: string;
  readonly onDuty: boolean;
  readonly onLeave: boolean;
  /** How many reports he has in hand. */
  readonly openCount: number;
  /** How many he may have; absent: any number. */
  readonly loadLimit?: number | undefined;
  /** When he was last given one; absent: never. */
  readonly lastAssignedAt?: Date | undefined;
}

export interface PersonCandidate extends Standing {
  readonly is: 'person';
  readonly role: TargetRole;
  /** Of the grant under which he is here. */
  readonly areaCode: string;
  /** Where he was last, WGS-84. */
  readonly lastSeen?: (Position & { readonly at: Date }) | undefined;
}

export interface OrganisationCandidate extends Standing {
  readonly is: 'organisation';
  readonly role: OrganisationKind;
  readonly code: string;
  /** The area that brought it here; absent: it was asked for by its code. */
  readonly areaCode?: string | undefined;
}

/** Whether a candidate is of those that a target means, at a place with this authority path. */
export function isMeant(target: Target, candidate: Candidate, areaCodes: readonly string[]): boolean {
  if ('organisation' in target) {
    return candidate.is === 'organisation' && candidate.code === target.organisation;
  }
  const role = 'role' in target ? target.role : target.organisationKind;
  return (
    candidate.role === role && candidate.areaCode !== undefined && areaCodes.includes(candidate.areaCode)
  );
}

/** Whom rules could need: what has to be looked up before they are asked. */
export interface Wanted {
  readonly roles: readonly TargetRole[];
  readonly organisations: readonly string[];
  readonly organisationKinds: readonly OrganisationKind[];
}

/** Whom these rules could need, as leads or beside them: each role, code and kind once. */
export function wantedBy(rules: readonly DispatchRule[]): Wanted {
  const targets = rules.flatMap(({ lead, co }) => [lead, ...co]);
  const each = <T>(pick: (target: Target) => readonly T[]) => [...new Set(targets.flatMap(pick))];
  return {
    roles: each((target) => ('role' in target ? [target.role] : [])),
    organisations: each((target) => ('organisation' in target ? [target.organisation] : [])),
    organisationKinds: each((target) => ('organisationKind' in target ? [target.organisationKind] : [])),
  };
}
