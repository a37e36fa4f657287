export { ensurePointRules } from './ensure-point-rules';
export { openPointRulesHolder, type PointRulesHolder } from './point-rules-holder';
export { pointRulesRoutes } from './rules-routes';
