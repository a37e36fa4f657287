export { entriesForReturn, type ReturnMove } from './entries-for-return';
export { obstacleTo, type RewardAsker, type RewardObstacle, type RewardTerms } from './obstacle';
export { lastPickUpDay, pickUpUntil } from './pick-up';
