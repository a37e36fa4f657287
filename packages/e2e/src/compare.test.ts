import { compare } from './compare';

const outcome = (journey: string, passed: number, failed?: string) => ({
  journey,
  passed,
  milliseconds: 1000,
  ...(failed === undefined ? {} : { failed }),
});

test('adapters that come equally far agree', () => {
  const compared = compare([
    { adapter: 'weapp in a vm', outcomes: [outcome('a rider', 4)] },
    { adapter: 'h5', outcomes: [outcome('a rider', 4)] },
  ]);
  expect(compared).toMatchObject({ passed: 8, failed: 0 });
});

test('who comes less far than another fails the run, even where no step of his failed', () => {
  const compared = compare([
    { adapter: 'weapp in a vm', outcomes: [outcome('a rider', 4)] },
    { adapter: 'h5', outcomes: [outcome('a rider', 3)] },
  ]);
  expect(compared.failed).toBe(1);
  expect(compared.lines.at(-1)).toBe('DIFFERS a rider: 4 steps with weapp in a vm, 3 steps with h5');
});

test('a journey that one of them was never played differs, whichever was asked first', () => {
  const played = [
    { adapter: 'weapp in a vm' as const, outcomes: [] },
    { adapter: 'h5' as const, outcomes: [outcome('a rider', 4)] },
  ];
  expect(compare(played).failed).toBe(1);
  expect(compare(played.reverse()).failed).toBe(1);
});
