export { signInLimit, useRateLimits } from './rate-limit';
