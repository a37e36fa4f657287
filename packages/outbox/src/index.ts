export * from './devices';
export * from './entry';
export { openOutbox } from './open-outbox';
export * from './outbox';
