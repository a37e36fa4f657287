import { isOpen, type Status, statuses } from '@weilinli/domain';

/** Conditions joined by AND, with their values numbered as they come. */
export class Conditions {
  readonly conditions: string[] = [];
  readonly values: unknown[] = [];

  add(condition: (...placeholders: string[]) => string, ...values: unknown[]): void {
    this.conditions.push(condition(...values.map((value) => this.value(value))));
  }

  /** A placeholder for a value that stands in several conditions. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get text(): string {
    return ['true', ...this.conditions].join(' AND ');
  }
}

/** Written as constants, known to be statuses: only so does a plan find the partial indexes of what is open. */
export function statusIn(wanted: readonly Status[]): string {
  const names = statuses.filter((status) => wanted.includes(status)).map((status) => `'${status}'`);
  return `r.status IN (${names.join(', ')})`;
}

const open = statusIn(statuses.filter(isOpen));
const ended = statusIn(statuses.filter((status) => !isOpen(status)));

/**
 * Any of these conditions, each said once for either half of the reports: each half has partial indexes of its own.
 * All four corners are written out, for PostgreSQL finds no index behind an OR inside an OR that it has rearranged.
 */
export function inEachHalf(alternatives: readonly string[]): string {
  const corners = alternatives.flatMap((one) => [`(${open} AND ${one})`, `(${ended} AND ${one})`]);
  return `(${corners.join(' OR ')})`;
}
