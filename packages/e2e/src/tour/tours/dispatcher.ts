import { detail, inbox, me, type Tour, tapsFirst } from '../visit';

export const dispatcher: Tour = {
  persona: 'dispatcher-1',
  visits: [
    { name: 'desk', page: 'staff/desk' },
    { name: 'desk-group', taps: ['only-group'] },
    { name: 'indices', page: 'staff/indices' },
    { name: 'reviews', page: 'staff/reviews' },
    { name: 'review-say', does: tapsFirst('review-say-') },
    { name: 'review-void', taps: ['verdict-void'] },
    { name: 'reviews-all', page: 'staff/reviews', taps: ['reviews-all'] },
    { name: 'dispatch-rules', page: 'staff/dispatch-rules', taps: ['replay-ask'] },
    { name: 'dispatch-rules-versions', taps: ['rules-versions-open'], of: 'rules-versions' },
    {
      name: 'point-rules-versions',
      page: 'bees/point-rules',
      taps: ['point-rules-versions-open'],
      of: 'point-rules-versions',
    },
    detail('nobodys'),
    detail('safe', 'clock-open', 'rulings-open'),
    detail('nobodys', 'action-assign'),
    detail('nobodys', 'action-decline'),
    detail('waiting', 'action-more'),
    detail('safe', 'action-more', 'action-suspend'),
    detail('waiting', 'action-more', 'action-merge'),
    detail('waiting', 'action-more', 'action-recategorise'),
    detail('waiting', 'action-more', 'action-relocate'),
    detail('waiting', 'action-more', 'action-transfer'),
    inbox,
    me,
  ],
};
