export * from './calendar-holder';
export { ensureCalendar } from './ensure-calendar';
export { calendarRoutes } from './routes';
export { recalculateTask } from './store-calendar';
export { warnOfUnknownYear } from './warn-of-unknown-year';
