/** Beijing has no summer time. */
const beijingOffset = 8 * 3_600_000;

/** WL20261122-000123: prefix, the day in Beijing, and a running number that never starts anew. */
export function numberOf(prefix: string, at: Date, sequence: number): string {
  const day = new Date(at.getTime() + beijingOffset).toISOString().slice(0, 10).replaceAll('-', '');
  return `${prefix}${day}-${String(sequence).padStart(6, '0')}`;
}
