/** How many of a reward somebody has had or has waiting, as SQL; what came back does not count. One index probe. */
export function heldBy(rewardId: string, personId: string): string {
  return `(SELECT count(*)::integer FROM redemptions held WHERE held.reward_id = ${rewardId}
    AND held.person_id = ${personId} AND held.state IN ('waiting', 'picked-up'))`;
}
