export { ensurePointRules } from './ensure-point-rules';
export { holdPointRules, type PointRulesHolder } from './point-rules-holder';
export { pointRulesRoutes } from './rules-routes';
