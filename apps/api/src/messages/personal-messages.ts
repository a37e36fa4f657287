import type { PersonalStore } from '../people';

/** What somebody was told. */
export const personalMessages: PersonalStore = {
  sections: [
    {
      name: 'messages',
      row: 'to_jsonb(message)',
      from: 'messages message WHERE message.person_id = $1',
      key: { of: 'message.id', type: 'uuid' },
    },
  ],
  erase: async (client, personId) => {
    await client.query('DELETE FROM messages WHERE person_id = $1', [personId]);
  },
};
