import type { PersonalStore } from '../../people';
import { forgetPlaceOf } from './note-place';

/** When somebody works, when he is away, and where he was last. */
export const personalDuty: PersonalStore = {
  sections: [
    {
      name: 'shifts',
      row: "to_jsonb(shift) - 'created_by'",
      from: 'duty_shifts shift WHERE shift.person_id = $1',
      key: { of: 'shift.id', type: 'uuid' },
    },
    {
      name: 'leaves',
      row: "to_jsonb(away) - 'created_by'",
      from: 'leaves away WHERE away.person_id = $1',
      key: { of: 'away.id', type: 'uuid' },
    },
    {
      name: 'duty',
      row: 'to_jsonb(word)',
      from: 'duty_states word WHERE word.person_id = $1',
      key: { of: 'word.person_id', type: 'uuid' },
    },
    {
      name: 'lastPlace',
      row: 'to_jsonb(setting)',
      from: 'worker_settings setting WHERE setting.person_id = $1',
      key: { of: 'setting.person_id', type: 'uuid' },
    },
  ],
  erase: async (client, personId) => {
    for (const table of ['duty_shifts', 'leaves', 'duty_states', 'worker_settings']) {
      await client.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
    }
  },
  // Nothing new comes to him by itself, and nobody knows where he is. Who never had a duty gets none by this.
  stop: async (client, personId) => {
    await client.query(
      'UPDATE duty_states SET on_duty = false, since = now(), until = NULL WHERE person_id = $1 AND on_duty',
      [personId],
    );
    await forgetPlaceOf(client, personId);
  },
};
