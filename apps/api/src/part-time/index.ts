export { partTimeSweeps } from './end-over-roles';
export { personalPartTime } from './personal-part-time';
export { partTimeRoutes } from './routes';
