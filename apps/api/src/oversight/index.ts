export { oversightRoutes } from './routes';
