export { pointRulesRoutes } from './point-rules-routes';
export { holdPointRules, type PointRulesHolder, pointRulesTable } from './point-rules-table';
export { changedByAdministrators } from './rules-routes';
