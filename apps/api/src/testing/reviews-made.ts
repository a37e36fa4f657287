import { personOf } from './hire';
import type { Stage } from './stage';

/** How far somebody's review has come. */
const saidBy = {
  waiting: 'NULL, NULL, NULL, NULL, NULL, NULL',
  decided: "'void', '照片是旧的', $3::uuid, now(), NULL, NULL",
  appealed: "'void', '照片是旧的', $3::uuid, now(), '我去过', now()",
} as const;

/** Reviews of what somebody had to do with the first so many reports; where decided, by city-1. Answers their ids. */
export async function reviewsMade(
  stage: Pick<Stage, 'asOwner'>,
  { of, state, count }: { of: string; state: keyof typeof saidBy; count: number },
): Promise<string[]> {
  const rows = await stage.asOwner<{ id: string }>(
    `INSERT INTO reviews (id, report_id, person_id, verdict, note, decided_by, decided_at, appeal_note, appealed_at)
      SELECT gen_random_uuid(), report.id, $1::uuid, ${saidBy[state]} FROM reports report
      WHERE $3::uuid IS NOT NULL ORDER BY report.id LIMIT $2::int RETURNING id`,
    [await personOf(stage, of), count, await personOf(stage, 'city-1')],
  );
  return rows.map(({ id }) => id);
}
