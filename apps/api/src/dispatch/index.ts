export * from './assignments';
export * from './candidates';
export * from './desk';
export { handOverAssignments } from './hand-over';
export * from './on-duty';
export * from './possible-handlers';
export { dispatchRoutes } from './routes';
