import type { Entry, PhotoChange } from '@weilinli/outbox';
import type { ReactNode } from 'react';
import { PhotoPicker } from '../../ui/photo-picker';
import { usePhotos } from '../photos/use-photos';
import { photosToReplace } from './photos-to-replace';

interface Replacing {
  /** Nothing where its photos are as they should be. */
  picker: ReactNode;
  /** Undefined: no other photo was taken. */
  change: PhotoChange | undefined;
}

/** Other photos in place of those that keep an entry from going. */
export function useReplacing(entry: Entry): Replacing {
  const photos = usePhotos();
  const drop = photosToReplace(entry);
  return {
    picker:
      drop.length > 0 ? (
        <PhotoPicker
          taken={photos.urls}
          most={photos.most}
          onAdd={() => void photos.add()}
          onRemove={photos.remove}
        />
      ) : null,
    change: photos.handles.length > 0 ? { add: photos.handles, drop } : undefined,
  };
}
