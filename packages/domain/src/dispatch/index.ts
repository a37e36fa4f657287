export * from './choose-handler';
export * from './duty';
