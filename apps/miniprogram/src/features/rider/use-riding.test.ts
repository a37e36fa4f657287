import { act, renderHook } from '@testing-library/react';
import { useRiding } from './use-riding';

type Told = (position: { coords: object }) => void;
let tell: Told = () => undefined;
let watched = 0;

/** The phone's own position service. */
const geolocation = {
  watchPosition: (told: Told) => {
    tell = told;
    watched += 1;
    return watched;
  },
  clearWatch: () => {
    watched -= 1;
  },
};

beforeEach(() => {
  jest.useFakeTimers();
  watched = 0;
  Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(navigator, 'geolocation');
});

const at = (speed: number | null) => ({
  coords: { longitude: 114.318, latitude: 30.51, accuracy: 8, speed },
});

test('who rides is told so, until he stops', () => {
  const { result } = renderHook(() => useRiding());
  expect(result.current.riding).toBe(false);
  act(() => tell(at(6)));
  expect(result.current.riding).toBe(true);
  act(() => {
    jest.advanceTimersByTime(1000);
    tell(at(0.4));
  });
  expect(result.current.riding).toBe(false);
});

test('a phone that falls silent keeps nobody from his photo', () => {
  const { result } = renderHook(() => useRiding());
  act(() => tell(at(6)));
  act(() => void jest.advanceTimersByTime(10_000));
  expect(result.current.riding).toBe(true);
  act(() => void jest.advanceTimersByTime(10_000));
  expect(result.current.riding).toBe(false);
});

test('a place that was found with the photo counts, too; a phone without speed is never riding', () => {
  const { result } = renderHook(() => useRiding());
  const place = { longitude: 114.318, latitude: 30.51, datum: 'wgs84' as const };
  act(() => tell(at(null)));
  expect(result.current.riding).toBe(false);
  act(() => void result.current.note({ found: true, place, speed: 5 }));
  expect(result.current.riding).toBe(true);
});

test('nobody is watched any longer than he looks', () => {
  const { unmount } = renderHook(() => useRiding());
  expect(watched).toBe(1);
  unmount();
  expect(watched).toBe(0);
});
