export * from './catalogue';
export * from './emergency-words';
export * from './find-category';
export * from './most-urgent-condition';
export type { Mistake } from './reading';
export * from './search-categories';
export * from './validate-catalogue';
