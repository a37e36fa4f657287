export {
  type Candidate,
  isMeant,
  type OrganisationCandidate,
  type PersonCandidate,
  type Wanted,
  wantedBy,
} from './candidate';
export * from './choice';
export { chooseHandler } from './choose-handler';
export * from './duty';
export { type Behind, seenFor } from './rank';
export { type RulesCheck, readRules } from './read-rules';
export { type Matter, matchingRules, rulesAtAnyTime } from './rule-matches';
export * from './rules';
export { type KnownNames, unknownNames } from './unknown-names';
