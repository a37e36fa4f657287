import { erasedName, type PersonalStore } from '../people';

/** What the other side of an offer was told of it, which names him. He still has his name while his account is erased. */
const toldOthers = `FROM role_offers offer, people gone WHERE gone.id = $1 AND told.person_id <> $1
  AND told.person_id IN (offer.person_id, offer.offered_by) AND $1 IN (offer.person_id, offer.offered_by)
  AND told.about_key LIKE 'role-offer:' || offer.id || ':%'`;
const unnameToldOthers = [
  `UPDATE messages told SET title = replace(told.title, gone.display_name, $2), body = replace(told.body, gone.display_name, $2)
    ${toldOthers}`,
  `UPDATE wechat_messages told SET words = replace(told.words::text, gone.display_name, $2)::jsonb ${toldOthers}`,
];

/** What somebody showed, was offered and offered himself. */
export const personalPartTime: PersonalStore = {
  sections: [
    {
      name: 'inviteCodes',
      row: "to_jsonb(code) - 'code_hash'",
      from: 'invite_codes code WHERE code.person_id = $1',
      key: { of: 'code.person_id', type: 'uuid' },
    },
    {
      name: 'roleOffers',
      row: "to_jsonb(offer) - 'offered_by' - 'ended_by'",
      from: 'role_offers offer WHERE offer.person_id = $1',
      key: { of: 'offer.id', type: 'uuid' },
    },
    {
      name: 'rolesOffered',
      row: "to_jsonb(offer) - 'person_id' - 'ended_by'",
      from: 'role_offers offer WHERE offer.offered_by = $1',
      key: { of: 'offer.id', type: 'uuid' },
    },
  ],
  // That a role was given stays, as it does of every other; not what was said to him about it.
  erase: async (client, personId) => {
    await client.query('DELETE FROM invite_codes WHERE person_id = $1', [personId]);
    await client.query('UPDATE role_offers SET note = NULL WHERE person_id = $1', [personId]);
    for (const statement of unnameToldOthers) await client.query(statement, [personId, erasedName]);
    await client.query(
      `UPDATE role_offers SET ended_at = now(), ended_by = person_id, settled_at = now()
        WHERE person_id = $1 AND ended_at IS NULL AND settled_at IS NULL AND answer IS DISTINCT FROM 'declined'`,
      [personId],
    );
  },
  stop: async (client, personId) => {
    await client.query('DELETE FROM invite_codes WHERE person_id = $1', [personId]);
  },
};
