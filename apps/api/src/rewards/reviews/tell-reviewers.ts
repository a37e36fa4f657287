import type { PoolClient } from 'pg';
import { deskLevels } from '../../dispatch';
import { notify } from '../../messages';

export interface ToldReview {
  id: string;
  reportId: string;
  number: string;
  areaCodes: readonly string[];
  personId: string;
  /** Against whom it is, if against anybody. */
  decidedBy: string | null;
  refusedBy: readonly string[];
  kind: 'review-waiting' | 'appeal-waiting';
  title: string;
  newId: () => string;
}

/** On the nearest desk above the report's place where somebody sits who may say a word about it. */
export async function tellReviewers(
  client: Pick<PoolClient, 'query'>,
  { id, reportId, number, areaCodes, personId, decidedBy, refusedBy, kind, title, newId }: ToldReview,
): Promise<void> {
  const levels = await deskLevels(client, areaCodes);
  const concerned = [personId, decidedBy, ...refusedBy];
  const others = levels.map((desk) => desk.filter((one) => !concerned.includes(one)));
  for (const reviewer of others.find((desk) => desk.length > 0) ?? []) {
    await notify(client, {
      id: newId(),
      key: `review:${id}:${kind}`,
      personId: reviewer,
      kind,
      words: { title, body: `案件 ${number}` },
      reportId,
    });
  }
}
