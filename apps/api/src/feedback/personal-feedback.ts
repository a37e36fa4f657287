import type { PersonalStore } from '../people';

/** What somebody said of fixes. It stays when he goes, as his words in histories do: without who said it. */
export const personalFeedback: PersonalStore = {
  sections: [
    {
      name: 'feedback',
      row: 'to_jsonb(said)',
      from: 'feedback_answers said WHERE said.person_id = $1',
      key: { of: "(said.report_id || ' ' || lpad(said.round::text, 9, '0'))", type: 'text' },
    },
  ],
};
