/**
 * The units in which the field writes its limits. `minute`, `hour` and `day` run without stop; so does `urgentHour`
 * (紧急工作时, the word of the published standards for what cannot wait for office hours). `workHour` and `workDay`
 * (8 work hours) run only while offices work.
 */
export const limitUnits = ['minute', 'hour', 'day', 'urgentHour', 'workHour', 'workDay'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** A span of time as a catalogue states it; `amount` is a positive whole number of `unit`. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** The limits of a condition: `accept` and `resolve` always; `makeSafe` where the place must be fenced off before it can be mended. */
export interface Limits {
  readonly accept: Limit;
  readonly makeSafe?: Limit;
  readonly resolve: Limit;
}
