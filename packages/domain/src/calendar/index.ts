export * from './correct-years';
export { shippedYears } from './shipped-years';
export {
  type CalendarYear,
  isWorkday,
  type WorkCalendar,
  type WorkCalendars,
  type WorkdayAnswer,
  workCalendar,
} from './work-calendar';
