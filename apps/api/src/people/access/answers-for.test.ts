import type { Role } from '@weilinli/contracts';
import { answersForArea } from './answers-for';

const street = ['1', '12', '123'];
const who = (role: Role, areaCode?: string) => ({ grants: [{ role, ...(areaCode ? { areaCode } : {}) }] });

test.each([
  ['the dispatcher of the street', who('dispatcher', '123'), true],
  ['the dispatcher of its district', who('dispatcher', '12'), true],
  ['a dispatcher of the whole city', who('dispatcher'), true],
  ['the leader of the street', who('leader', '123'), true],
  ['an administrator', who('admin'), true],
  ['the dispatcher of another street', who('dispatcher', '124'), false],
  ['the leader of a community below', who('leader', '1234'), false],
  ['a worker of the street', who('worker', '123'), false],
  ['a member of a department', { grants: [{ role: 'department' as const, organisationId: 'water' }] }, false],
  ['a resident', who('resident'), false],
  ['nobody in particular', { grants: [] }, false],
])('%s', (_who, actor, expected) => {
  expect(answersForArea(actor, street)).toBe(expected);
});
