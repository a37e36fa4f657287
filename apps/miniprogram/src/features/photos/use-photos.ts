import { bounds } from '@weilinli/contracts';
import { useState } from 'react';
import { choosePhotos } from '../../platform/photos';
import { createUploads } from './uploads';

/** Photos chosen so far, each already on its way to the server. */
export function usePhotos(most: number = bounds.photosPerReport) {
  const [uploads] = useState(createUploads);
  const [urls, setUrls] = useState<readonly string[]>([]);
  return {
    urls,
    most,
    add: async () => {
      const chosen = await choosePhotos(most - urls.length);
      for (const { url, handle } of chosen) uploads.add(url, handle);
      setUrls((before) => [...before, ...chosen.map(({ url }) => url)]);
    },
    remove: (url: string) => {
      uploads.remove(url);
      setUrls((before) => before.filter((kept) => kept !== url));
    },
    ids: () => uploads.idsOf(urls),
  };
}
