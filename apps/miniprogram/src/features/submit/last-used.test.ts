import { nowSignedIn } from '../session/signed-in-person';
import { lastUsed, rememberUsed } from './last-used';

test('the newest comes first, and no more than eight are kept', () => {
  nowSignedIn('person-1');
  for (const code of 'ABCDEFGHIJ') rememberUsed({ categoryCode: code });
  expect(lastUsed().map(({ categoryCode }) => categoryCode)).toEqual([...'JIHGFEDC']);
});

test('somebody else sees nothing of it', () => {
  nowSignedIn('person-2');
  expect(lastUsed()).toEqual([]);
  nowSignedIn(undefined);
  rememberUsed({ categoryCode: 'X' });
  expect(lastUsed()).toEqual([]);
});
