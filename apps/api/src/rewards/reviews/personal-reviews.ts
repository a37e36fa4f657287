import type { PersonalStore } from '../../people';

/** What was decided about somebody's points, and what he decided about others'. */
export const personalReviews: PersonalStore = {
  sections: [
    {
      name: 'reviews',
      row: "to_jsonb(review) - 'decided_by' - 'answered_by'",
      from: 'reviews review WHERE review.person_id = $1',
      key: { of: 'review.id', type: 'uuid' },
    },
    {
      name: 'reviewsDecided',
      row: "jsonb_build_object('id', review.id, 'report_id', review.report_id, 'verdict', review.verdict, 'note', review.note, 'at', review.decided_at)",
      from: 'reviews review WHERE review.decided_by = $1',
      key: { of: 'review.id', type: 'uuid' },
    },
    {
      name: 'appealsAnswered',
      row: "jsonb_build_object('id', review.id, 'report_id', review.report_id, 'verdict', review.answer_verdict, 'note', review.answer_note, 'at', review.answered_at)",
      from: 'reviews review WHERE review.answered_by = $1',
      key: { of: 'review.id', type: 'uuid' },
    },
  ],
  // What he said for himself goes; that he said it, and what was decided, stays with the points.
  erase: async (client, personId) => {
    await client.query(
      "UPDATE reviews SET appeal_note = '' WHERE person_id = $1 AND appealed_at IS NOT NULL",
      [personId],
    );
  },
};
