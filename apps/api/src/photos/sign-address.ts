import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../platform/clock';

export const photoVariants = ['full', 'thumb'] as const;
export type PhotoVariant = (typeof photoVariants)[number];

export interface PhotoAddresses {
  url: string;
  thumbnailUrl: string;
}

export interface SignedAddress {
  id: string;
  variant: PhotoVariant;
  /** Seconds since 1970, as in the address. */
  expires: string;
  signature: string;
}

export interface PhotoSigner {
  /** Root-relative addresses of a photo and its thumbnail. Pure but for the clock, a few microseconds. */
  addressesOf(photoId: string): PhotoAddresses;
  /** Until when an address is good; undefined if it is not ours or its time is over. */
  goodUntil(address: SignedAddress): Date | undefined;
}

/** Addresses stay the same for a window, so that caches hit; each is good for one to two windows. */
const window = 15 * 60;

/** An image tag cannot send a token: whoever was shown the address may read the photo for 15 to 30 minutes. */
export function photoSigner(deps: { config: { jwtSecret: string }; clock: Clock }): PhotoSigner {
  const key = Buffer.from(hkdfSync('sha256', deps.config.jwtSecret, '', 'weilinli photo addresses', 32));
  const now = () => Math.floor(deps.clock.now().getTime() / 1000);
  const signatureOf = (id: string, variant: PhotoVariant, expires: string) =>
    createHmac('sha256', key).update(`${id}/${variant}/${expires}`).digest();
  const address = (id: string, variant: PhotoVariant, expires: string) =>
    `/api/v1/photos/${id}/${variant}?expires=${expires}&signature=${signatureOf(id, variant, expires).toString('base64url')}`;

  return {
    addressesOf(photoId) {
      const expires = String((Math.floor(now() / window) + 2) * window);
      return { url: address(photoId, 'full', expires), thumbnailUrl: address(photoId, 'thumb', expires) };
    },

    goodUntil({ id, variant, expires, signature }) {
      if (!/^\d{1,12}$/.test(expires)) return undefined;
      // Compared as written: the last letter of base64url has spare bits, and another letter may mean the same bytes.
      const expected = Buffer.from(signatureOf(id, variant, expires).toString('base64url'));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return Number(expires) > now() ? new Date(Number(expires) * 1000) : undefined;
    },
  };
}
