import { freshKey } from '../../platform/chance';
import type { PhotoHandle } from '../../platform/network';
import { client } from '../api/client';

interface Upload {
  handle: PhotoHandle;
  key: string;
  photoId: Promise<string>;
}

/** Photos on their way: they start as soon as they are chosen, so that sending a report does not wait for them. */
export function createUploads() {
  const uploads = new Map<string, Upload>();
  const begin = (url: string, handle: PhotoHandle, key: string) => {
    const photoId = client.uploadPhoto(handle, key).then(({ id }) => id);
    // Whoever needs the id hears of a failure; until then it is no unhandled one.
    photoId.catch(() => undefined);
    uploads.set(url, { handle, key, photoId });
    return photoId;
  };
  return {
    add: (url: string, handle: PhotoHandle) => void begin(url, handle, freshKey()),
    remove: (url: string) => void uploads.delete(url),
    /** The ids of these photos; one that failed is tried once more under its own key. */
    idsOf: (urls: readonly string[]): Promise<string[]> =>
      Promise.all(
        urls.flatMap((url) => {
          const upload = uploads.get(url);
          return upload ? [upload.photoId.catch(() => begin(url, upload.handle, upload.key))] : [];
        }),
      ),
  };
}
