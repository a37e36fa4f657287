export * from './counts';
export * from './indices';
