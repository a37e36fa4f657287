import type { PhotoStoreConfig } from '../../platform/config/photo-store-config';
import { openFileStore } from './file-store';
import type { PhotoStore } from './photo-store';

export async function openPhotoStore(config: PhotoStoreConfig): Promise<PhotoStore> {
  switch (config.kind) {
    case 'file':
      return openFileStore(config.folder);
    case 's3': {
      // Loaded only where it is used: the SDK costs every start a quarter of a second.
      const { openS3Store } = await import('./s3-store');
      return openS3Store(config);
    }
    default:
      return config satisfies never;
  }
}
