export * from './decide';
export * from './guards';
export * from './transitions';
export * from './words';
