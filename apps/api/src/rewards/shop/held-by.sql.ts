/**
 * How many of a reward somebody has redeemed in this month of Beijing and had or has waiting, as SQL; what came back does
 * not count. One index probe.
 */
export function heldBy(rewardId: string, personId: string): string {
  return `(SELECT count(*)::integer FROM redemptions held WHERE held.reward_id = ${rewardId}
    AND held.person_id = ${personId} AND held.state IN ('waiting', 'picked-up')
    AND held.redeemed_at >= date_trunc('month', now(), 'Asia/Shanghai'))`;
}
