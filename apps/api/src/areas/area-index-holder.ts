import type { DataSource } from 'typeorm';
import { type AreaIndex, buildAreaIndex } from './area-index';
import { loadAreaIndex } from './load-area-index';

/** The process's copy of the map. */
export interface AreaIndexHolder {
  current(): AreaIndex;
  /**
   * A copy at least as new as `version`. Statements that use the map answer `(SELECT max(id) FROM area_versions)`
   * along with the rest; if that is newer than `current().version`, decide again with what this returns.
   */
  atLeast(version: number): Promise<AreaIndex>;
  reload(): Promise<AreaIndex>;
}

/** Starts with an empty map of version 0; the first `reload` or `atLeast` fills it. */
export function holdAreaIndex(dataSource: DataSource): AreaIndexHolder {
  let current = buildAreaIndex(0, []);
  let loading: Promise<AreaIndex> | undefined;
  const load = async (): Promise<AreaIndex> => {
    try {
      const loaded = await loadAreaIndex(dataSource);
      if (loaded.version >= current.version) current = loaded;
      return current;
    } finally {
      loading = undefined;
    }
  };
  const reload = () => {
    loading ??= load();
    return loading;
  };
  return {
    current: () => current,
    reload,
    atLeast: async (version) => {
      // A load already under way may have begun before the version asked for; then once more.
      for (let attempt = 0; attempt < 2 && current.version < version; attempt++) await reload();
      return current;
    },
  };
}
