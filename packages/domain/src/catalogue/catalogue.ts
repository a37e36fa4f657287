import type { Limits } from '../sla/limit';

/** The ten groups that a citizen chooses from. Their names are in the data file; their order here is the screen's. */
export const hazardGroups = [
  'manhole',
  'lamp',
  'road',
  'water',
  'cable',
  'rubbish',
  'fire',
  'charging',
  'tree',
  'other',
] as const;
export type HazardGroup = (typeof hazardGroups)[number];

/** Component (部件, P…) and event (事件, E…) as in GB/T 30428.2; local (L…) is a city's own, mostly housing and property. */
export const categoryKinds = ['component', 'event', 'local'] as const;
export type CategoryKind = (typeof categoryKinds)[number];

/** From ordinary to major (一般、较重、严重、重大), in rising order. */
export const severities = ['minor', 'moderate', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** Who is reached first by telephone when waiting for a grid worker would be wrong. */
export const emergencyNumbers = ['110', '119', '120'] as const;
export type EmergencyNumber = (typeof emergencyNumbers)[number];

export const handlerKinds = ['grid', 'department', 'property'] as const;
export type HandlerKind = (typeof handlerKinds)[number];

/** A hint for dispatch: who usually does the work, and the kinds of organisation that can (`water-supply`, `gas` …). */
export interface HandledBy {
  readonly kind: HandlerKind;
  readonly organisations: readonly string[];
}

export interface Condition {
  /** Unique in its category, kebab-case: `missing`, `sunken-around`. */
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What must be seen for a report to become a case (立案条件). */
  readonly filingCondition: string;
  readonly limits: Limits;
}

export interface Category {
  /** `P0103`, `E0505`, `L01`. Never infer meaning from a bare code: cities renumber. */
  readonly code: string;
  readonly name: string;
  readonly group: HazardGroup;
  readonly kind: CategoryKind;
  readonly icon: string;
  /** What must be seen for a case to be closed (结案条件). */
  readonly closingCondition: string;
  /** Words that people use for it; search looks here. */
  readonly keywords: readonly string[];
  readonly handledBy: HandledBy;
  /** Metres around the reported place within which an after-photo counts as taken on site. */
  readonly verifyRadius: number;
  /** True where a report must not be shown to the public at all, because it points at somebody's home. */
  readonly private: boolean;
  /** How many different superiors have to agree before its time is lengthened (延期); absent: one. */
  readonly extensionApprovals?: 1 | 2;
  readonly emergency?: EmergencyNumber;
  readonly conditions: readonly [Condition, ...Condition[]];
}

export interface GroupName {
  readonly code: HazardGroup;
  readonly name: string;
}

export interface Catalogue {
  /** The name of this edition. The same contents under a new edition are a new version: how a city goes back. */
  readonly edition: string;
  /** Where the limits come from, for those who must answer for them. */
  readonly source: string;
  readonly groups: readonly GroupName[];
  readonly categories: readonly Category[];
}
