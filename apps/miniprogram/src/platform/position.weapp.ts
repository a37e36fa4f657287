import Taro from '@tarojs/taro';
import type { Found } from './position';

/**
 * Where WeChat has granted the owner the precise position (the build's PRECISE_LOCATION), that one. Else the fuzzy one,
 * which is enough to start from: the place itself is then chosen on WeChat's map.
 */
export async function locate(): Promise<Found> {
  try {
    if (PRECISE_LOCATION) return await preciselyFound();
    const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'gcj02' });
    return {
      found: true,
      place: { longitude: Number(longitude), latitude: Number(latitude), datum: 'gcj02' },
    };
  } catch (error) {
    return { found: false, because: /auth|deny/i.test(messageOf(error)) ? 'refused' : 'unavailable' };
  }
}

async function preciselyFound(): Promise<Found> {
  const { longitude, latitude, accuracy, speed } = await Taro.getLocation({
    type: 'gcj02',
    isHighAccuracy: true,
    highAccuracyExpireTime: 4000,
  });
  return {
    found: true,
    place: { longitude, latitude, datum: 'gcj02', accuracy: Math.round(accuracy) },
    // −1 where it is not measured.
    ...(speed >= 0 ? { speed } : {}),
  };
}

const watchEvery = 10_000;

/** Asked again now and then, as WeChat allows. The fuzzy position tells no speed: it is not watched. */
export function watchPosition(listener: (found: Found) => void): () => void {
  if (!PRECISE_LOCATION) return () => undefined;
  const timer = setInterval(() => void locate().then(listener), watchEvery);
  return () => clearInterval(timer);
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
}
