export * from './award';
export * from './awards-of';
export * from './case-facts';
export * from './entries-for';
export * from './rules';
export * from './ruling';
export * from './words';
