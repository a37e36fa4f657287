import Taro from '@tarojs/taro';
import type { Found } from './position';

/** The fuzzy position is enough to start from: the place itself is then chosen on WeChat's map. */
export async function locate(): Promise<Found> {
  try {
    const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'gcj02' });
    return {
      found: true,
      place: { longitude: Number(longitude), latitude: Number(latitude), datum: 'gcj02' },
    };
  } catch (error) {
    return { found: false, because: /auth|deny/i.test(messageOf(error)) ? 'refused' : 'unavailable' };
  }
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
}
