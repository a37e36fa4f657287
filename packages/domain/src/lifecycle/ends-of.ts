import { type Transition, transitions } from './transitions';
import type { Status } from './words';

/**
 * The statuses that a row of the table can lead to; none for a row that leaves the report where it is.
 * An `as-before` row leads back to every status from which the action that it undoes can come.
 */
export function endsOf(row: Transition): readonly Status[] {
  if (row.to === 'unchanged') return [];
  if (row.to !== 'as-before') return [row.to];
  return transitions.filter(({ to }) => row.from.some((from) => from === to)).flatMap(({ from }) => from);
}
