import { chooseHandler } from './choose-handler';
import { community, district, elsewhere, organisation, person, question, rule } from './testing/candidates';

describe('by rules', () => {
  const water = rule('water', {
    when: { conditions: ['P0103/missing'] },
    lead: { organisation: 'WATER' },
    co: [{ role: 'worker' }, { role: 'leader' }, { organisationKind: 'property' }],
  });
  const rules = { version: 3, rules: [water, rule('grid-worker')] };
  const everybody = [
    organisation('WATER'),
    organisation('HOUSE', { role: 'property', areaCode: community }),
    organisation('HOUSE-ELSEWHERE', { role: 'property', areaCode: elsewhere }),
    person('worker'),
    person('leader', { role: 'leader', areaCode: community }),
  ];

  it('an organisation leads, and the others help', () => {
    const dispatch = chooseHandler(rules, question(), everybody);
    if (!dispatch.handler) throw new Error('somebody fits');
    expect(dispatch.handler.id).toBe('WATER');
    expect(dispatch.coHandlers.map(({ id }) => id)).toEqual(['worker', 'leader', 'HOUSE']);
    expect(dispatch.why).toMatchObject({ rule: 'water', ruleVersion: 3, skipped: [] });
  });

  it('the rules behind decide where the first does not match', () => {
    expect(chooseHandler(rules, question({ conditionCode: 'broken' }), everybody)).toMatchObject({
      handler: { id: 'worker' },
      why: { rule: 'grid-worker', skipped: [] },
    });
  });

  it('a rule whose lead has nobody falls through to the next, and that is said', () => {
    const closed = everybody.map((one) => (one.id === 'WATER' ? { ...one, onDuty: false } : one));
    expect(chooseHandler(rules, question(), closed)).toMatchObject({
      handler: { id: 'worker' },
      coHandlers: [],
      why: {
        rule: 'grid-worker',
        skipped: ['water'],
        others: [{ organisationId: 'WATER', because: 'off-duty' }],
      },
    });
  });

  it('nobody both leads and helps, and nobody helps twice', () => {
    const twice = rule('twice', { lead: { role: 'worker' }, co: [{ role: 'worker' }, { role: 'leader' }] });
    const both = [person('a'), person('b'), person('b', { role: 'leader', areaCode: district })];
    const dispatch = chooseHandler({ version: 1, rules: [twice] }, question(), both);
    expect(dispatch.handler && dispatch.coHandlers.map(({ id }) => id)).toEqual(['b']);
  });
});
