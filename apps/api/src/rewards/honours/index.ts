export { personalHonours } from './personal-honours';
export { honoursRoutes } from './routes';
