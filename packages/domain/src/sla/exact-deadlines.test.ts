import { shippedYears } from '../calendar/shipped-years';
import { workCalendar } from '../calendar/work-calendar';
import { deadlinesFrom } from './deadlines';
import { exactDeadlinesFrom } from './exact-deadlines';
import type { Limits } from './limit';

const calendar = workCalendar(1, shippedYears());
const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);

describe('exact deadlines', () => {
  it('are the continuous ones where nothing counts work time', () => {
    const limits: Limits = {
      accept: { amount: 15, unit: 'minute' },
      makeSafe: { amount: 2, unit: 'urgentHour' },
      resolve: { amount: 24, unit: 'hour' },
    };
    const start = beijing('2028-02-28 23:00');
    expect(exactDeadlinesFrom(limits, start, calendar)).toEqual({
      deadlines: deadlinesFrom(limits, start),
      provisional: [],
    });
  });

  it('name those that reach into an unknown year', () => {
    const limits: Limits = {
      accept: { amount: 1, unit: 'workHour' },
      resolve: { amount: 2, unit: 'workDay' },
    };
    expect(exactDeadlinesFrom(limits, beijing('2026-12-31 10:00'), calendar)).toEqual({
      deadlines: { acceptBy: beijing('2026-12-31 11:00'), resolveBy: beijing('2027-01-04 10:00') },
      provisional: [{ deadline: 'resolveBy', unknownYear: 2027 }],
    });
  });
});
