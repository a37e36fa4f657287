export * from './caller';
export * from './client';
export * from './fetch-transport';
export * from './session';
export * from './transport';
