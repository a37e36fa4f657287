export type { AreaIndex, Located } from './area-index';
export { type AreaIndexHolder, holdAreaIndex } from './area-index-holder';
export { type ImportAreas, type ImportedAreas, importAreas } from './import-areas';
export { type LocatedPlace, locatePlace } from './locate-place';
export { mapOfNow } from './map-of-now';
export { PositionBody } from './position-body';
