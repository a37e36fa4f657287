import type { PersonalStore } from '../people';

/** What somebody was told, and what he allowed to be told outside the app. */
export const personalMessages: PersonalStore = {
  sections: [
    {
      name: 'messages',
      row: 'to_jsonb(message)',
      from: 'messages message WHERE message.person_id = $1',
      key: { of: 'message.id', type: 'uuid' },
    },
    {
      name: 'subscriptions',
      row: 'to_jsonb(credit)',
      from: 'subscription_credits credit WHERE credit.person_id = $1',
      key: { of: 'credit.template_id', type: 'text' },
    },
    {
      name: 'wechatMessages',
      row: 'to_jsonb(told)',
      from: 'wechat_messages told WHERE told.person_id = $1',
      key: { of: 'told.id', type: 'uuid' },
    },
  ],
  erase: async (client, personId) => {
    await client.query('DELETE FROM wechat_messages WHERE person_id = $1', [personId]);
    await client.query('DELETE FROM subscription_credits WHERE person_id = $1', [personId]);
    await client.query('DELETE FROM messages WHERE person_id = $1', [personId]);
  },
};
