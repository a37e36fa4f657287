export * from './asked-of-fix';
export * from './decide';
export * from './ends-of';
export * from './guards';
export * from './transitions';
export * from './words';
