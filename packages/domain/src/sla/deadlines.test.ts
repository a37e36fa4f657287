import { continuousMilliseconds, deadlinesFrom, isApproximated } from './deadlines';
import { type Limit, limitUnits } from './limit';

const start = new Date('2023-09-12T04:00:00.123Z');
const minute = 60_000;

describe('a limit in milliseconds', () => {
  it.each<[Limit, number]>([
    [{ amount: 15, unit: 'minute' }, 15 * minute],
    [{ amount: 2, unit: 'hour' }, 120 * minute],
    [{ amount: 1, unit: 'day' }, 1440 * minute],
    [{ amount: 2, unit: 'urgentHour' }, 120 * minute],
    [{ amount: 4, unit: 'workHour' }, 240 * minute],
    [{ amount: 5, unit: 'workDay' }, 7200 * minute],
  ])('%o is worth %i', (limit, milliseconds) => {
    expect(continuousMilliseconds(limit)).toBe(milliseconds);
  });

  it('says of work time, and only of it, that it is approximated', () => {
    const approximated = limitUnits.filter((unit) => isApproximated({ amount: 1, unit }));
    expect(approximated).toEqual(['workHour', 'workDay']);
  });
});

describe('the deadlines of a report', () => {
  it('are those of the missing manhole cover: safe within 2 hours, mended within 24', () => {
    const deadlines = deadlinesFrom(
      {
        accept: { amount: 15, unit: 'minute' },
        makeSafe: { amount: 2, unit: 'urgentHour' },
        resolve: { amount: 24, unit: 'urgentHour' },
      },
      start,
    );
    expect(deadlines).toEqual({
      acceptBy: new Date('2023-09-12T04:15:00.123Z'),
      makeSafeBy: new Date('2023-09-12T06:00:00.123Z'),
      resolveBy: new Date('2023-09-13T04:00:00.123Z'),
    });
  });

  it('have no deadline for making safe where nothing needs a fence', () => {
    const limits = { accept: { amount: 1, unit: 'hour' }, resolve: { amount: 1, unit: 'day' } } as const;
    expect(Object.keys(deadlinesFrom(limits, start))).toEqual(['acceptBy', 'resolveBy']);
  });
});
