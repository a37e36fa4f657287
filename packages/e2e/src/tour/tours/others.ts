import { inbox, me, type Tour } from '../visit';

export const nobody: Tour = {
  visits: [
    { name: 'start', page: 'start' },
    { name: 'sign-in', page: 'sign-in' },
    { name: 'privacy', page: 'own/privacy' },
  ],
};

export const department: Tour = {
  persona: 'department-1',
  visits: [{ name: 'tasks', page: 'tasks' }, inbox],
};

export const property: Tour = {
  persona: 'property-1',
  visits: [
    { name: 'keeper', page: 'bees/keeper' },
    {
      name: 'keeper-wrong',
      does: async (phone) => {
        await phone.input('keeper-code', 'abcdefghjkmn');
        await phone.tap('keeper-take');
        await phone.sees('toast', '兑换码');
      },
    },
    { name: 'tasks', page: 'tasks' },
    me,
  ],
};

export const city: Tour = {
  persona: 'city-1',
  visits: [
    { name: 'desk', page: 'staff/desk' },
    { name: 'indices', page: 'staff/indices' },
  ],
};

export const admin: Tour = {
  persona: 'admin-1',
  visits: [me, inbox, { name: 'calendar', page: 'own/calendar' }],
};
