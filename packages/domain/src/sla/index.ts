export * from './check-stages';
export * from './clock';
export * from './clock-facts';
export * from './clock-of';
export * from './clock-summary';
export * from './countdown';
export * from './deadlines';
export * from './extension';
export * from './limit';
export {
  addLimit,
  amountOf,
  type Counted,
  instantOf,
  isWorkTime,
  type Reached,
  workMillisecondsBetween,
  worthOf,
} from './limit-time';
export * from './stages';
export {
  duesOf,
  type HandlerLateness,
  latenessOf,
  type Standing,
  standingOf,
  timelinessOfClock,
} from './standing';
export * from './timeliness';
export * from './wake-at';
export { countdownOf, dueIn, type LimitName, limitNames, type Watch } from './watch';
export * from './words';
