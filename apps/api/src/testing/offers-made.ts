import { personOf } from './hire';
import type { Stage } from './stage';
import { storyAreas } from './story-city';

const { cityCode, districtCode, streetCode, communityCode, gridCode } = storyAreas;

/** So many roles in worker-1's grid that leader-1 has offered to 郭飞, until the day after tomorrow. Answers their ids. */
export async function offersMade(
  stage: Pick<Stage, 'asOwner'>,
  { count, answerBy }: { count: number; answerBy: Date },
): Promise<string[]> {
  const rows = await stage.asOwner<{ id: string }>(
    `INSERT INTO role_offers (id, person_id, offered_by, area_code, area_codes, area_name, valid_to, answer_by)
      SELECT gen_random_uuid(), $1, $2, $3, $4, '第 4 网格', now() + interval '2 days', $5
      FROM generate_series(1, $6::int) RETURNING id`,
    [
      await personOf(stage, 'courier-1'),
      await personOf(stage, 'leader-1'),
      gridCode,
      [cityCode, districtCode, streetCode, communityCode, gridCode],
      answerBy,
      count,
    ],
  );
  return rows.map(({ id }) => id);
}
