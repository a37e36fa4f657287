export * from './likely-kinds';
export * from './riding';
