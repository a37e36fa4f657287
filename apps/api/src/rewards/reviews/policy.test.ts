import type { Actor } from '../../people';
import { type Concerned, mayAnswer, mayReview } from './policy';

const concerned: Concerned = {
  areaCodes: ['city', 'district', 'grid'],
  personId: 'rider',
  reporterIds: ['rider', 'neighbour'],
  resolvedBy: 'worker',
  decidedBy: null,
  concernsHandler: false,
  refusedBy: [],
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
