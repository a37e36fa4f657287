import type { DataSource } from 'typeorm';
import type { Channel } from './channel';
import { MessageEntity } from './message.entity';

/** The inbox: always there, and the record of what was said. A person hears of an entry once in each kind, and of a key once. */
export function inboxChannel(deps: { dataSource: DataSource; newId: () => string }): Channel {
  return {
    name: 'inbox',
    deliver: async ({ about: _, ...message }) => {
      await deps.dataSource
        .createQueryBuilder()
        .insert()
        .into(MessageEntity)
        .values({ id: deps.newId(), ...message })
        .orIgnore()
        .updateEntity(false)
        .execute();
    },
  };
}
