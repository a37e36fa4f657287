export * from './decorators';
export { Instant } from './instant';
