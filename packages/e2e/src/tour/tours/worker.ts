import { unanswered } from '../circumstances';
import { detail, inbox, me, type Tour, tapsFirst } from '../visit';

export const worker: Tour = {
  persona: 'worker-1',
  visits: [
    { name: 'tasks', page: 'tasks' },
    { name: 'task-map', page: 'staff/task-map' },
    { name: 'done-before-the-list', page: 'staff/done', meanwhile: unanswered('/reports'), awaits: true },
    { name: 'done', page: 'staff/done' },
    { name: 'duty', page: 'staff/duty' },
    { name: 'calendar', page: 'own/calendar' },
    { name: 'duty-leave', page: 'staff/duty', taps: ['leave-take'] },
    detail('waiting'),
    detail('waiting', 'action-return'),
    detail('waiting', 'action-more'),
    detail('safe'),
    detail('safe', 'action-resolve'),
    detail('safe', 'action-more'),
    detail('safe', 'write-reporter'),
    detail('safe', 'action-request'),
    detail('safe', 'action-request', 'kind-suspend', 'until-7'),
    detail('closed'),
    inbox,
    me,
    {
      name: 'tasks-offline',
      page: 'tasks',
      does: async (phone) => {
        await phone.signal('none');
        await tapsFirst('task-accept-')(phone);
        await phone.sees('offline-bar', '1 条待提交');
      },
    },
    { name: 'outbox-waiting', taps: ['offline-bar'] },
    { name: 'sign-out-waiting', taps: ['back', 'tab-me', 'sign-out'] },
  ],
};

/** Has nothing to do. */
export const idle: Tour = {
  persona: 'worker-2',
  visits: [
    { name: 'tasks', page: 'tasks' },
    { name: 'task-map', page: 'staff/task-map' },
    { name: 'done', page: 'staff/done' },
    inbox,
  ],
};
