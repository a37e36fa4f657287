export * from './choose-handler';
