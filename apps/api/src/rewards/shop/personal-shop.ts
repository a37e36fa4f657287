import type { PersonalStore } from '../../people';
import { giveBack } from './give-back';

/** What somebody redeemed, and what he handed over. */
export const personalShop: PersonalStore = {
  sections: [
    {
      name: 'redemptions',
      row: "to_jsonb(redemption) - 'handed_by'",
      from: 'redemptions redemption WHERE redemption.person_id = $1',
      key: { of: 'redemption.id', type: 'uuid' },
    },
    {
      name: 'handedOver',
      row: "jsonb_build_object('id', handed.id, 'reward_id', handed.reward_id, 'at', handed.ended_at)",
      from: 'redemptions handed WHERE handed.handed_by = $1',
      key: { of: 'handed.id', type: 'uuid' },
    },
  ],
  // What waits for him goes back to the shelf. What he had stays in the books, as points that nobody is behind.
  erase: async (client, personId) => {
    // In their order, as nobody else holds more than one: else two could wait for each other.
    const { rows } = await client.query<{ id: string }>(
      `SELECT redemption.id FROM redemptions redemption JOIN rewards reward ON reward.id = redemption.reward_id
        WHERE redemption.person_id = $1 AND redemption.state = 'waiting' ORDER BY reward.id, redemption.id
        FOR NO KEY UPDATE OF redemption, reward`,
      [personId],
    );
    for (const { id } of rows) await giveBack(client, { redemptionId: id, outcome: 'cancelled' });
  },
};
