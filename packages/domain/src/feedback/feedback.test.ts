import { rateUntil, reopenUntil, silenceUntil } from '.';

describe('the time for a word', () => {
  const moment = new Date('2024-02-27T15:30:00.500Z');

  it('is 72 hours after a fix for the reporter, across the end of a leap February', () => {
    expect(silenceUntil(moment).toISOString()).toBe('2024-03-01T15:30:00.500Z');
  });

  it('is 7 days after closing for reopening', () => {
    expect(reopenUntil(moment).toISOString()).toBe('2024-03-05T15:30:00.500Z');
  });

  it('is 30 days after closing for rating', () => {
    expect(rateUntil(moment).toISOString()).toBe('2024-03-28T15:30:00.500Z');
  });
});
