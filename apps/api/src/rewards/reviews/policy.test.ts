import type { Actor } from '../../people';
import { type Concerned, mayAnswer, mayReview, maySee, partOf } from './policy';

const concerned: Concerned = {
  areaCodes: ['city', 'district', 'grid'],
  personId: 'rider',
  reporterIds: ['rider', 'neighbour'],
  resolvedBy: 'worker',
  decidedBy: null,
  concernsHandler: false,
  refusedBy: [],
  parts: [],
  othersLeft: true,
  deskLeft: true,
};
const leader = (id: string, areaCode = 'grid'): Pick<Actor, 'id' | 'grants'> => ({
  id,
  grants: [{ role: 'leader', areaCode }],
});
const dispatcher: Pick<Actor, 'id' | 'grants'> = {
  id: 'desk',
  grants: [{ role: 'dispatcher', areaCode: 'district' }],
};

test.each<[string, Pick<Actor, 'id' | 'grants'>, Partial<Concerned>, boolean]>([
  ['a leader of the area looks', leader('chief'), {}, true],
  ['one of another area does not', leader('chief', 'elsewhere'), {}, false],
  ['nor who reported it', leader('rider'), {}, false],
  ['nor who reported the same, and would be the next', leader('neighbour'), {}, false],
  ['nor who fixed it', leader('worker'), {}, false],
  ['nor where it is about who handles for him', leader('chief'), { concernsHandler: true }, false],
  ['there the dispatcher looks', dispatcher, { concernsHandler: true }, true],
  [
    'and where no desk is left, the leader',
    leader('chief'),
    { concernsHandler: true, deskLeft: false },
    true,
  ],
  ['nor who passed the fix', leader('chief'), { parts: [{ personId: 'chief', part: 'passed' }] }, false],
  ['nor who had it in hand', leader('chief'), { parts: [{ personId: 'chief', part: 'had' }] }, false],
  ['nor who gave it to somebody', leader('chief'), { parts: [{ personId: 'chief', part: 'gave' }] }, false],
  ['what others did is not his', leader('chief'), { parts: [{ personId: 'other', part: 'passed' }] }, true],
  ['a desk deals out', dispatcher, { parts: [{ personId: 'desk', part: 'gave' }] }, true],
  ['and passes no fix that it judges', dispatcher, { parts: [{ personId: 'desk', part: 'passed' }] }, false],
  [
    'who had a part looks where nobody else is left',
    leader('chief'),
    { parts: [{ personId: 'chief', part: 'passed' }], othersLeft: false },
    true,
  ],
  ['but nobody ever at his own', leader('rider'), { othersLeft: false, deskLeft: false }, false],
  ['a worker never looks', { id: 'other', grants: [{ role: 'worker', areaCode: 'grid' }] }, {}, false],
])('%s', (_what, actor, over, expected) => {
  expect(mayReview(actor, { ...concerned, ...over })).toBe(expected);
});

test('an appeal against a leader is answered by another one', () => {
  const appealed = { ...concerned, decidedBy: 'chief' };
  expect(mayAnswer(leader('chief'), appealed)).toBe(false);
  expect(mayAnswer(leader('other chief'), appealed)).toBe(true);
  expect(mayAnswer(dispatcher, appealed)).toBe(true);
});

test('who had a part in it sees it, with the part that weighs most', () => {
  const parts = (['gave', 'had', 'passed'] as const).map((part) => ({ personId: 'chief', part }));
  expect(maySee(leader('chief'), { ...concerned, parts })).toBe(true);
  expect(partOf(leader('chief'), { ...concerned, parts })).toBe('passed');
  expect(partOf(leader('chief'), { ...concerned, parts: parts.slice(0, 2) })).toBe('had');
  expect(partOf(leader('other'), { ...concerned, parts })).toBeUndefined();
});
