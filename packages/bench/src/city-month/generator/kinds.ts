import type { Severity } from '@weilinli/domain';

/** What is reported, as the catalogue that comes with the program names it. */
export interface Kind {
  category: string;
  condition: string;
  severity: Severity;
  /** Relative, of a hundred honest reports. Rare: the worst and the costliest. */
  weight: number;
  /** Typical hours until it is fixed. */
  hours: number;
}

/** Daily community matters are most of it, as in every city that has published figures; hazards are few. */
export const kinds: readonly Kind[] = [
  { category: 'E0410', condition: 'shared-bikes', severity: 'minor', weight: 18, hours: 5 },
  { category: 'E0112', condition: 'dirty', severity: 'minor', weight: 14, hours: 4 },
  { category: 'E0192', condition: 'overflowing', severity: 'moderate', weight: 14, hours: 4 },
  { category: 'E0110', condition: 'exposed', severity: 'moderate', weight: 11, hours: 6 },
  { category: 'E0201', condition: 'posted', severity: 'minor', weight: 9, hours: 20 },
  { category: 'P0284', condition: 'broken', severity: 'moderate', weight: 8, hours: 60 },
  { category: 'P0137', condition: 'dark', severity: 'moderate', weight: 7, hours: 40 },
  { category: 'E0113', condition: 'pothole', severity: 'serious', weight: 6, hours: 50 },
  { category: 'E0108', condition: 'wire-from-window', severity: 'serious', weight: 4, hours: 12 },
  { category: 'E0496', condition: 'blocked', severity: 'serious', weight: 4, hours: 6 },
  { category: 'P0103', condition: 'broken', severity: 'serious', weight: 3, hours: 18 },
  { category: 'P0103', condition: 'missing', severity: 'critical', weight: 1.5, hours: 7 },
  { category: 'E0508', condition: 'fallen', severity: 'critical', weight: 0.5, hours: 5 },
];

/** What a storm brings. */
export const stormKinds: readonly Kind[] = [
  { category: 'E0506', condition: 'shallow', severity: 'moderate', weight: 55, hours: 14 },
  { category: 'P0402', condition: 'fallen', severity: 'serious', weight: 25, hours: 16 },
  { category: 'E0506', condition: 'deep', severity: 'critical', weight: 8, hours: 9 },
  { category: 'E0508', condition: 'fallen', severity: 'critical', weight: 5, hours: 7 },
  { category: 'P0283', condition: 'toppled', severity: 'moderate', weight: 7, hours: 30 },
];

/** What is always lying about somewhere, and soon photographed: hunters live on it. */
export const pettyKinds: readonly Kind[] = kinds.slice(0, 5);
