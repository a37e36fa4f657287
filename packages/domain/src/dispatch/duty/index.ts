export * from './duty';
export { type Shift, weekdayOf } from './shift';
