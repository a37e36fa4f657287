export * from './facts';
export { sharedDevice } from './shared-device';
export * from './signal';
export * from './signal-rules';
export * from './signals-of';
export * from './usual-signal-rules';
