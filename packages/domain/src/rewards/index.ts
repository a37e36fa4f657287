export { obstacleTo, type RewardAsker, type RewardObstacle, type RewardTerms } from './obstacle';
