import type { Phone } from '../phone';

/** Fingers that are counted: they tap and photograph, and have no way to type. */
export type CountedPhone = Pick<Phone, 'tap' | 'givePhoto'>;

export function countTaps(phone: Phone): { phone: CountedPhone; taps: () => number } {
  let taps = 0;
  return {
    phone: {
      tap: (id) => {
        taps += 1;
        return phone.tap(id);
      },
      givePhoto: (id, photo) => {
        taps += 1;
        return phone.givePhoto(id, photo);
      },
    },
    taps: () => taps,
  };
}
