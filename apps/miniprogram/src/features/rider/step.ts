import type { Place } from '@weilinli/contracts';
import type { Kind } from '@weilinli/domain';
import type { ChosenPhoto } from '../../platform/photos';
import type { HandedIn } from '../outbox/hand-in';

/** Where a rider is on his way from seeing to sent. */
export type RiderStep =
  | { at: 'aim' }
  | {
      at: 'name';
      photo: ChosenPhoto;
      takenAt: string;
      /** Where it was taken; undefined: not known. */
      place: Place | undefined;
      /** As they were when it was taken: buttons do not change under a thumb. */
      kinds: readonly Kind[];
    }
  | { at: 'sent'; photo: ChosenPhoto; kind: Kind; handed: HandedIn | undefined };
