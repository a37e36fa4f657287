export * from './assignments';
export * from './candidates';
export * from './desk';
export * from './on-duty';
export * from './possible-handlers';
