export { ensureVersion } from './ensure-version';
export { NotedChangeBody } from './noted-change-body';
export { readNewestVersion, readVersions } from './read-versions';
export { changeVersion, storeVersion } from './store-version';
export type { VersionsClient, VersionTable } from './version-table';
export { holdVersions, type VersionsHolder, versionAt } from './versions-holder';
