import type { Place } from '@weilinli/contracts';

/** `speed` in metres a second, where the phone measures it. */
export type Found =
  | { found: true; place: Place; speed?: number }
  | { found: false; because: 'refused' | 'unavailable' };

/** Where this phone is. A browser answers in WGS-84. Never rejects. */
export function locate(): Promise<Found> {
  if (!('geolocation' in navigator)) return Promise.resolve({ found: false, because: 'unavailable' });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(foundAt(coords)),
      (error) =>
        resolve({
          found: false,
          because: error.code === error.PERMISSION_DENIED ? 'refused' : 'unavailable',
        }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    );
  });
}

/** Tells where the phone is for as long as somebody looks; the answer ends that. Silent where it may not be known. */
export function watchPosition(listener: (found: Found) => void): () => void {
  if (!('geolocation' in navigator)) return () => undefined;
  const watch = navigator.geolocation.watchPosition(
    ({ coords }) => listener(foundAt(coords)),
    () => undefined,
    { enableHighAccuracy: true, maximumAge: 5_000 },
  );
  return () => navigator.geolocation.clearWatch(watch);
}

function foundAt({ longitude, latitude, accuracy, speed }: GeolocationCoordinates): Found {
  return {
    found: true,
    place: { longitude, latitude, datum: 'wgs84', accuracy: Math.round(accuracy) },
    ...(speed === null || Number.isNaN(speed) ? {} : { speed }),
  };
}
