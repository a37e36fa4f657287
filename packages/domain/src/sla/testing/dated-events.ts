import type { Row } from './dated-days';

/** What happens to a report, and what that makes of its limit. */
export const datedEvents: Row[] = [
  // Pauses give back exactly what was left, in the limit's own time.
  ['suspended', '2026-11-23 10:00', '2 workDay', ['2026-11-23 18:00 suspend'], '10 h left'],
  [
    'suspended over a weekend: no work time',
    '2026-11-26 10:00',
    '2 workDay',
    ['2026-11-27 18:00 suspend', '2026-11-30 08:00 resume'],
    '2026-11-30 10:00',
  ],
  [
    'suspended for 24 hours: one work day',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-23 12:00 suspend', '2026-11-24 12:00 resume'],
    '2026-11-26 10:00',
  ],
  [
    'suspended for 24 hours of urgent time',
    '2026-11-23 10:00',
    '24 urgentHour',
    ['2026-11-23 12:00 suspend', '2026-11-24 12:00 resume'],
    '2026-11-25 10:00',
  ],
  [
    'suspended over Spring Festival',
    '2026-02-13 10:00',
    '2 workDay',
    ['2026-02-14 18:00 suspend', '2026-02-24 08:00 resume'],
    '2026-02-24 10:00',
  ],
  [
    'suspended twice',
    '2026-11-23 10:00',
    '2 workDay',
    [
      '2026-11-23 12:00 suspend',
      '2026-11-23 16:00 resume',
      '2026-11-24 08:00 suspend',
      '2026-11-24 10:00 resume',
    ],
    '2026-11-25 16:00',
  ],
  [
    'suspended after it was late',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-25 11:00 suspend', '2026-11-27 11:00 resume'],
    '2026-11-25 10:00',
  ],
  // Extensions grant the original limit again, from the deadline on.
  ['extended', '2026-11-23 10:00', '2 workDay', ['2026-11-24 10:00 extend'], '2026-11-27 10:00'],
  [
    'extended twice',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 10:00 extend', '2026-11-26 10:00 extend'],
    '2026-12-01 10:00',
  ],
  [
    'a third extension is none',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 11:00 extend', '2026-11-23 12:00 extend', '2026-11-23 14:00 extend'],
    '2026-11-26 10:00',
  ],
  [
    'extended at the deadline',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-24 10:00 extend'],
    '2026-11-25 10:00',
  ],
  [
    'extended a minute late',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-24 10:01 extend'],
    '2026-11-24 10:00',
  ],
  [
    'an extension outlives a pause',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 12:00 extend', '2026-11-23 18:00 suspend', '2026-11-25 08:00 resume'],
    '2026-11-26 10:00',
  ],
  [
    'asked and refused',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 12:00 request', '2026-11-23 14:00 refuse'],
    '2026-11-24 10:00',
  ],
  [
    'extended into a holiday',
    '2025-09-29 10:00',
    '1 workDay',
    ['2025-09-30 09:00 extend'],
    '2025-10-09 10:00',
  ],
  // A doubted fix never was one; the report's clock starts once.
  [
    'fixed, and doubted two days later',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 16:00 resolve', '2026-11-25 16:00 contest'],
    '2026-11-24 10:00',
  ],
  [
    'rework after a failed check',
    '2026-11-23 10:00',
    '3 workDay',
    [
      '2026-11-24 10:00 resolve',
      '2026-11-24 16:00 verify failed',
      '2026-11-24 17:00 suspend',
      '2026-11-25 17:00 resume',
    ],
    '2026-11-27 10:00',
  ],
  [
    'handed from one to another',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 10:00 dispatch anna', '2026-11-23 16:00 return', '2026-11-23 17:00 assign bo'],
    '2026-11-24 10:00',
  ],
  // Another category counts from the start.
  [
    'from work days to urgent hours',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-23 17:00 recategorise 24 urgentHour'],
    '2026-11-24 10:00',
  ],
  [
    'with its pause and its extension',
    '2026-11-23 10:00',
    '1 workDay',
    [
      '2026-11-23 11:00 extend',
      '2026-11-23 14:00 suspend',
      '2026-11-23 16:00 resume',
      '2026-11-24 09:00 recategorise 2 workDay',
    ],
    '2026-11-27 12:00',
  ],
  [
    'what was met is judged as it was',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 10:00 resolve', '2026-11-24 11:00 recategorise 1 workHour'],
    '2026-11-25 10:00',
  ],
];
