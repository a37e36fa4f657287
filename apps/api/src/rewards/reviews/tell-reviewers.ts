import type { PoolClient } from 'pg';
import { deskLevels } from '../../dispatch';
import { type Notice, notify, notifyUnlessUnread } from '../../messages';
import { mayAnswer, mayReview } from './policy';
import { readReviewRow } from './review-row';
import { nearestLeaders, readReviewers } from './reviewers';

export interface ToldReview {
  id: string;
  newId: () => string;
}

/**
 * That points wait for a look: who has not read of others yet finds these beside them, so nobody is told a hundred times
 * of a bad day.
 */
export async function tellOfReview(client: PoolClient, told: ToldReview): Promise<void> {
  for (const notice of await noticesOf(client, told, {
    may: mayReview,
    kind: 'review-waiting',
    title: '有积分等待核查',
  }))
    await notifyUnlessUnread(client, notice);
}

/** That somebody waits for an answer: each has one of his own. */
export async function tellOfAppeal(client: PoolClient, told: ToldReview): Promise<void> {
  for (const notice of await noticesOf(client, told, {
    may: mayAnswer,
    kind: 'appeal-waiting',
    title: '积分申诉等待答复',
  }))
    await notify(client, notice);
}

interface Telling {
  may: typeof mayReview;
  kind: 'review-waiting' | 'appeal-waiting';
  title: string;
}

/** For the nearest leaders, and the nearest desk, where somebody may say a word about it. */
async function noticesOf(
  client: PoolClient,
  { id, newId }: ToldReview,
  { may, kind, title }: Telling,
): Promise<Notice[]> {
  const row = await readReviewRow(client, id);
  if (!row) throw new Error('a review that is told of is not there');
  const { areaCodes, number, reportId } = row;
  const able = (await readReviewers(client, areaCodes)).filter((reviewer) => may(reviewer, row));
  const desks = (await deskLevels(client, areaCodes)).map((desk) =>
    desk.filter((one) => able.some((reviewer) => reviewer.id === one)),
  );
  const heard = [
    ...nearestLeaders(able, areaCodes).map((leader) => leader.id),
    ...(desks.find((desk) => desk.length > 0) ?? []),
  ];
  return [...new Set(heard)].map((personId) => ({
    ...{ id: newId(), key: `review:${id}:${kind}`, personId, kind, reportId },
    words: { title, body: `上报 ${number}` },
  }));
}
