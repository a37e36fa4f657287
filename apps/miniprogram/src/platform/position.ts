import type { Place } from '@weilinli/contracts';

export type Found = { found: true; place: Place } | { found: false; because: 'refused' | 'unavailable' };

/** Where this phone is. A browser answers in WGS-84. Never rejects. */
export function locate(): Promise<Found> {
  if (!('geolocation' in navigator)) return Promise.resolve({ found: false, because: 'unavailable' });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          found: true,
          place: {
            longitude: coords.longitude,
            latitude: coords.latitude,
            datum: 'wgs84',
            accuracy: Math.round(coords.accuracy),
          },
        }),
      (error) =>
        resolve({
          found: false,
          because: error.code === error.PERMISSION_DENIED ? 'refused' : 'unavailable',
        }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    );
  });
}
