import type { Deps } from '../platform/deps';
import type { PhotoStore } from './store/photo-store';

/** What the commands of photos need. */
export interface PhotoDeps extends Pick<Deps, 'dataSource' | 'clock' | 'log' | 'newId'> {
  photoStore: PhotoStore;
}
