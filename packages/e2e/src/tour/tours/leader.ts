import { detail, inbox, me, type Tour, tapsFirst } from '../visit';

export const leader: Tour = {
  persona: 'leader-1',
  visits: [
    { name: 'team', page: 'staff/team' },
    { name: 'member', taps: ['team'], leadsTo: 'staff/member' },
    { name: 'member-roster', taps: ['member-roster'] },
    { name: 'member-day', taps: ['sheet-close', 'member-day'] },
    { name: 'member-limit', taps: ['sheet-close', 'member-limit'] },
    { name: 'member-leave', taps: ['sheet-close', 'leave-take'] },
    { name: 'member-hand-over', taps: ['sheet-close', 'member-hand-over'] },
    { name: 'team-refuse', page: 'staff/team', does: tapsFirst('refuse-') },
    { name: 'verify', page: 'staff/verify' },
    {
      name: 'verify-failed',
      does: async (phone) => {
        await tapsFirst('verify-')(phone);
        await phone.tap('outcome-failed');
      },
    },
    { name: 'desk', page: 'staff/desk' },
    { name: 'offers', page: 'bees/part-time' },
    { name: 'offer-make', taps: ['offer-make'] },
    detail('safe'),
    detail('mine', 'action-verify'),
    inbox,
    me,
  ],
};
