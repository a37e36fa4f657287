import type { PersonalStore } from '../../people';

/** What somebody's reports have earned him, as lists count it. It stays without his name when he goes. */
export const personalHonours: PersonalStore = {
  sections: [
    {
      name: 'honourValues',
      row: 'to_jsonb(value)',
      from: 'honour_values value WHERE value.person_id = $1',
      key: { of: 'value.report_id', type: 'uuid' },
    },
    {
      name: 'honours',
      row: 'to_jsonb(honour)',
      from: 'honours honour WHERE honour.person_id = $1',
      key: { of: "(honour.area_code || ' ' || honour.period || ' ' || honour.since)", type: 'text' },
    },
  ],
  // Whoever wants nothing stored any more is named nowhere; who agrees again is asked again.
  stop: async (client, personId) => {
    await client.query('UPDATE people SET show_on_honours = false WHERE id = $1', [personId]);
  },
};
