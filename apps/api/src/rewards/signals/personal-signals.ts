import type { PersonalStore } from '../../people';

/** What was noticed about somebody's points, and the rules of it that he made. */
export const personalSignals: PersonalStore = {
  sections: [
    {
      name: 'signals',
      row: 'to_jsonb(noticed)',
      from: 'signals noticed WHERE noticed.person_id = $1',
      key: {
        of: "(noticed.report_id || ' ' || noticed.signal || ' ' || lpad(noticed.weight::text, 9, '0'))",
        type: 'text',
      },
    },
    {
      name: 'signalRulesMade',
      row: 'to_jsonb(rules)',
      from: 'signal_rules rules WHERE rules.changed_by = $1',
      key: { of: 'rules.version', type: 'bigint' },
    },
  ],
  // What was noticed stays with the report, as its points do; from which telephone it came leads back to a person.
  erase: async (client, personId) => {
    await client.query(
      'UPDATE reports SET device_hash = NULL WHERE reporter_id = $1 AND device_hash IS NOT NULL',
      [personId],
    );
  },
};
