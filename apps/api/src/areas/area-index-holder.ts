import type { DataSource } from 'typeorm';
import type { InHand } from '../platform/database/connection-in-hand';
import { onConnection } from '../platform/database/on-connection';
import { type AreaIndex, buildAreaIndex } from './area-index';
import { loadAreaIndex } from './load-area-index';

/** The process's copy of the map. */
export interface AreaIndexHolder {
  current(): AreaIndex;
  /**
   * A copy at least as new as `version`. Statements that use the map answer `(SELECT max(id) FROM area_versions)`
   * along with the rest; if that is newer than `current().version`, decide again with what this returns.
   */
  atLeast(version: number, inHand?: InHand): Promise<AreaIndex>;
  reload(): Promise<AreaIndex>;
}

/** Starts with an empty map of version 0; the first `reload` or `atLeast` fills it. */
export function holdAreaIndex(dataSource: DataSource): AreaIndexHolder {
  let current = buildAreaIndex(0, []);
  let loading: Promise<AreaIndex> | undefined;
  const load = async (client: InHand): Promise<AreaIndex> => {
    try {
      const loaded = await loadAreaIndex(client);
      if (loaded.version >= current.version) current = loaded;
      return current;
    } finally {
      loading = undefined;
    }
  };
  // Whoever joins a load under way waits for one that has its connection already.
  const loadOn = (client: InHand) => {
    loading ??= load(client);
    return loading;
  };
  return {
    current: () => current,
    reload: () => onConnection(dataSource, loadOn),
    atLeast: async (version, inHand) => {
      // A load already under way may have begun before the version asked for, or end with its own transaction.
      const isOld = () => current.version < version;
      if (loading && isOld()) await loading.catch(() => current);
      const renew = async (client: InHand) => (isOld() ? loadOn(client) : current);
      if (isOld()) await (inHand ? renew(inHand) : onConnection(dataSource, renew));
      return current;
    },
  };
}
