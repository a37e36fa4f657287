export * from './calendar';
export * from './catalogue';
export * from './dispatch';
export * from './feedback';
export * from './geo';
export * from './indices';
export * from './lifecycle';
export * from './sla';
