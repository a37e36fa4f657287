export * from './devices';
export * from './entry';
export * from './outbox';
