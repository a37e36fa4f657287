export { answeredTask } from './give-feedback';
export { personalFeedback } from './personal-feedback';
export { feedbackRoutes } from './routes';
