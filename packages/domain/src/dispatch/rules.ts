import type { HazardGroup, Severity } from '../catalogue';

/** Roles that look after an area and can be given its reports. */
export const targetRoles = ['worker', 'leader', 'dispatcher'] as const;
export type TargetRole = (typeof targetRoles)[number];

export const organisationKinds = ['department', 'property'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * To whom a rule sends a report: whoever has a role over the place, one organisation by its code, or the organisations
 * of a kind that have somebody for an area around the place.
 */
export type Target =
  | { readonly role: TargetRole }
  | { readonly organisation: string }
  | { readonly organisationKind: OrganisationKind };

/**
 * When a rule counts, in Beijing. What reaches over midnight (`from` later than `to`) belongs to the day on which it
 * began: Friday from 18:00 to 08:00 includes Saturday at two in the morning, and not Friday at two.
 */
export interface RuleTime {
  /** 1 Monday … 7 Sunday. */
  readonly weekdays?: readonly number[];
  /** By the work calendar, with its holidays and make-up days. */
  readonly days?: 'workdays' | 'days-off';
  /** `18:00`; absent: from midnight. */
  readonly from?: string;
  /** `08:00`, exclusive; absent or `24:00`: to midnight. */
  readonly to?: string;
}

/** What has to hold for a rule; what is absent need not. Of a list, one entry is enough. */
export interface RuleConditions {
  /** Codes of areas of any level that the place lies in. */
  readonly areas?: readonly string[];
  readonly categories?: readonly string[];
  readonly groups?: readonly HazardGroup[];
  /** Category and condition: `P0103/missing`. */
  readonly conditions?: readonly string[];
  readonly severities?: readonly Severity[];
  readonly time?: RuleTime;
}

export interface DispatchRule {
  /** Unique in its set, kebab-case; what the history remembers. */
  readonly id: string;
  readonly name: string;
  readonly when: RuleConditions;
  /** Who has it. */
  readonly lead: Target;
  /** Who helps. */
  readonly co: readonly Target[];
}

/** Rules in their order: the first that matches and whose lead has somebody decides. */
export interface DispatchRules {
  readonly version: number;
  readonly rules: readonly DispatchRule[];
}
