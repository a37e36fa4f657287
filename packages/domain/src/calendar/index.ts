export { type BeijingDay, dayAt, dayText, readDay } from './beijing-day';
export * from './correct-years';
export { type ExactUntil, exactUntil } from './exact-until';
export { shippedYears } from './shipped-years';
export {
  type CalendarYear,
  isWorkday,
  type WorkCalendar,
  type WorkCalendars,
  type WorkdayAnswer,
  workCalendar,
} from './work-calendar';
