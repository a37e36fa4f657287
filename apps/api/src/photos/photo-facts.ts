import type { PhotoView } from '@weilinli/contracts';

/** What an upload tells its sender; addresses are added anew each time, because they are short-lived. */
export type PhotoFacts = Omit<PhotoView, 'url' | 'thumbnailUrl'>;
