export * from './deadlines';
export * from './limit';
export * from './timeliness';
export * from './words';
