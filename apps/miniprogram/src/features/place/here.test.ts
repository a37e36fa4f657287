import { act, renderHook } from '@testing-library/react';
import { forgetLoaded } from '../api/last-answers';
import { findHere, stayAt, useHere } from './here';

const gate = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };

test('where one person said that he was is not where the next one is', () => {
  const { result } = renderHook(() => useHere());
  act(() => stayAt(gate));
  void findHere();
  expect(result.current).toEqual({ state: 'known', place: gate });
  act(() => {
    forgetLoaded();
    void findHere();
  });
  expect(result.current).toEqual({ state: 'looking' });
});
