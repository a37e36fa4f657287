import type { PersonalStore } from '../people';

/**
 * Photos of reports are evidence, and stay with them. What no report took is deleted at once; its files go with the
 * daily sweep, which looks for files that no record names.
 */
export const personalPhotos: PersonalStore = {
  sections: [
    {
      name: 'photos',
      row: 'to_jsonb(photo)',
      from: 'photos photo WHERE photo.owner_id = $1',
      key: { of: 'photo.id', type: 'uuid' },
    },
  ],
  erase: async (client, personId) => {
    await client.query('DELETE FROM photos WHERE owner_id = $1 AND report_id IS NULL', [personId]);
  },
};
