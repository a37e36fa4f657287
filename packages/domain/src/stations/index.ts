export * from './days-off';
export * from './facilities';
export * from './opening';
export * from './opening-hours';
export * from './read-opening-hours';
