export { openReviews } from './open-reviews';
export { personalReviews } from './personal-reviews';
export { reviewRoutes } from './routes';
