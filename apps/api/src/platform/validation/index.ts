export * from './decorators';
export { Nothing } from './route-schemas';
