export * from './clock';
export * from './clock-facts';
export * from './clock-of';
export * from './countdown';
export * from './deadlines';
export * from './exact-deadlines';
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
export * from './standing';
export * from './timeliness';
export { countdownOf, dueIn, type LimitName, type Watch } from './watch';
export * from './words';
