import type { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';

/**
 * Counts a try before it is made, in a statement of its own, so that refused tries count and tries at once cannot
 * slip past. A window is an hour of the clock.
 */
export async function countAttempt(
  dataSource: DataSource,
  input: { bucket: string; perHour: number },
): Promise<void> {
  const [row] = await dataSource.query<{ attempts: number; secondsLeft: number }[]>(
    `INSERT INTO sign_in_attempts AS counted (bucket, window_start, attempts) VALUES ($1, date_trunc('hour', now()), 1)
    ON CONFLICT (bucket, window_start) DO UPDATE SET attempts = counted.attempts + 1
    RETURNING attempts, ceil(extract(epoch FROM window_start + interval '1 hour' - now()))::int AS "secondsLeft"`,
    [input.bucket],
  );
  if (row && row.attempts > input.perHour) {
    throw new Refusal('RATE_LIMITED', { retryAfterSeconds: row.secondsLeft });
  }
}
