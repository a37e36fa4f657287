import { bounds } from '@weilinli/contracts';
import { useState } from 'react';
import { type ChosenPhoto, choosePhotos } from '../../platform/photos';

const none: readonly ChosenPhoto[] = [];

/** Photos chosen so far, `first` among them. The outbox keeps and sends them once they are handed in. */
export function usePhotos(first: readonly ChosenPhoto[] = none) {
  const most = bounds.photosPerReport;
  const [taken, setTaken] = useState(first);
  return {
    urls: taken.map(({ url }) => url),
    most,
    add: async () => {
      const chosen = await choosePhotos(most - taken.length);
      setTaken((before) => [...before, ...chosen]);
    },
    remove: (url: string) => setTaken((before) => before.filter((photo) => photo.url !== url)),
    /** As the outbox takes them. */
    handles: taken.map(({ handle }) => handle),
  };
}
