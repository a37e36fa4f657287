/** What a case is about, when the report came, its limit, what happened then, and when the fix is due. */
export type Row = [what: string, start: string, limit: string, happened: string[], due: string];

/** What the days make of a limit. */
export const datedDays: Row[] = [
  // Weekends. Monday 23 to Sunday 29 November 2026 is an ordinary week.
  ['two work days from Monday', '2026-11-23 10:00', '2 workDay', [], '2026-11-25 10:00'],
  ['two work days from Friday', '2026-11-27 10:00', '2 workDay', [], '2026-12-01 10:00'],
  ['one work day from Saturday', '2026-11-28 15:00', '1 workDay', [], '2026-11-30 18:00'],
  ['24 hours do not know weekends', '2026-11-28 15:00', '24 urgentHour', [], '2026-11-29 15:00'],
  ['four work hours over lunch', '2026-11-23 10:00', '4 workHour', [], '2026-11-23 16:00'],
  // Midnight in Beijing is 16:00 in UTC.
  ['the last minute of Sunday', '2026-11-29 23:59', '4 workHour', [], '2026-11-30 12:00'],
  ['the first minute of Monday', '2026-11-30 00:00', '4 workHour', [], '2026-11-30 12:00'],
  ['a natural day from midnight', '2026-11-30 00:00', '1 day', [], '2026-12-01 00:00'],
  ['New Year’s night is nobody’s work time', '2025-12-31 23:59', '1 workHour', [], '2026-01-04 09:00'],
  // National Day: 1–8 October 2025 off, Sunday 28 September and Saturday 11 October worked.
  ['into National Day', '2025-09-29 10:00', '3 workDay', [], '2025-10-10 10:00'],
  ['to the worked Sunday before it', '2025-09-27 10:00', '1 workDay', [], '2025-09-28 18:00'],
  ['to the worked Saturday after it', '2025-10-10 10:00', '2 workDay', [], '2025-10-13 10:00'],
  ['urgent on National Day', '2025-10-01 08:00', '2 urgentHour', [], '2025-10-01 10:00'],
  // Spring Festival: 15–23 February 2026 off, Saturdays 14 and 28 worked.
  ['over Spring Festival', '2026-02-13 10:00', '2 workDay', [], '2026-02-24 10:00'],
  ['reported on New Year’s Eve', '2026-02-16 20:00', '1 workDay', [], '2026-02-24 18:00'],
  ['to the worked Saturday after it', '2026-02-27 17:00', '2 workHour', [], '2026-02-28 09:00'],
  // Leap days.
  ['over the leap day of 2024', '2024-02-28 17:00', '9 workHour', [], '2024-02-29 18:00'],
  ['a natural day onto a leap day', '2024-02-28 12:00', '1 day', [], '2024-02-29 12:00'],
  ['a natural day over no leap day', '2026-02-28 12:00', '1 day', [], '2026-03-01 12:00'],
  // Years that nobody has published.
  ['into 2027', '2026-12-31 10:00', '2 workDay', [], '2027-01-04 10:00, 2027 unknown'],
  ['natural time needs nobody’s word', '2026-12-31 10:00', '2 day', [], '2027-01-02 10:00'],
  // A corrected calendar says what always was: offices closed on Wednesday 25 November.
  [
    'a day off is announced',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 09:00 recalculate 2'],
    '2026-11-26 10:00',
  ],
  [
    'announced after the fix',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 08:00 resolve', '2026-11-24 09:00 recalculate 2'],
    '2026-11-25 10:00',
  ],
];
