export * from './catalogue-holder';
export * from './ensure-catalogue';
export * from './import-catalogue';
export * from './present-catalogue';
export * from './read-catalogue-file';
export * from './routes';
export * from './store-catalogue';
