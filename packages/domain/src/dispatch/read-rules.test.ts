import fc from 'fast-check';
import { readRules } from './read-rules';
import type { DispatchRule } from './rules';
import { unknownNames } from './unknown-names';

const whole: DispatchRule = {
  id: 'covers-at-night',
  name: '夜间井盖',
  when: {
    areas: ['420106015000'],
    categories: ['P0103'],
    groups: ['manhole'],
    conditions: ['P0103/missing'],
    severities: ['critical'],
    time: { weekdays: [1, 7], days: 'workdays', from: '18:00', to: '08:00' },
  },
  lead: { organisation: 'WATER' },
  co: [{ role: 'worker' }, { organisationKind: 'property' }],
};

function mistakesOf(rules: unknown): Record<string, string> {
  const check = readRules(rules);
  return check.ok ? {} : Object.fromEntries(check.errors.map(({ path, message }) => [path, message]));
}

describe('reading rules', () => {
  it('a whole rule reads as it is written', () => {
    expect(readRules([whole])).toEqual({ ok: true, rules: [whole] });
  });

  it('a rule needs neither conditions nor co-handlers', () => {
    const least = { id: 'a', name: 'A', lead: { role: 'worker' } };
    expect(readRules([least])).toEqual({ ok: true, rules: [{ ...least, when: {}, co: [] }] });
  });

  it.each<[string, unknown, string, string]>([
    ['no list', 'all', 'rules', 'must be a list'],
    ['no rule at all', [], 'rules', 'it has 0'],
    ['a rule that is none', [1], 'rules[0]', 'must be an object'],
    ['a key that is not known', [{ ...whole, priority: 1 }], 'rules[0].priority', 'is not known here'],
    ['the same id twice', [whole, whole], 'rules[1].id', 'must be unique'],
    ['an id with blanks', [{ ...whole, id: 'a b' }], 'rules[0].id', 'lower-case letters'],
    ['a reserved id', [{ ...whole, id: 'assigned' }], 'rules[0].id', 'must not be one of'],
    ['no lead', [{ ...whole, lead: undefined }], 'rules[0].lead', 'must be an object'],
    ['an empty lead', [{ ...whole, lead: {} }], 'rules[0].lead', 'must name one of'],
    [
      'two leads',
      [{ ...whole, lead: { role: 'worker', organisation: 'W' } }],
      'rules[0].lead',
      'must name one of',
    ],
    [
      'a role that has no area',
      [{ ...whole, lead: { role: 'courier' } }],
      'rules[0].lead.role',
      'worker, leader, dispatcher',
    ],
    [
      'a co-handler that is none',
      [{ ...whole, co: [{ organisationKind: 'army' }] }],
      'rules[0].co[0].organisationKind',
      'department, property',
    ],
    ['an empty list of areas', [{ ...whole, when: { areas: [] } }], 'rules[0].when.areas', '1 to 200'],
    [
      'an unknown group',
      [{ ...whole, when: { groups: ['ufo'] } }],
      'rules[0].when.groups[0]',
      'must be one of manhole',
    ],
    [
      'a condition without its category',
      [{ ...whole, when: { conditions: ['missing'] } }],
      'rules[0].when.conditions[0]',
      'P0103/missing',
    ],
    [
      'an hour that does not exist',
      [{ ...whole, when: { time: { from: '25:00' } } }],
      'rules[0].when.time.from',
      'time of day',
    ],
    [
      'a time that ends as it begins',
      [{ ...whole, when: { time: { from: '08:00', to: '08:00' } } }],
      'rules[0].when.time.to',
      'another time',
    ],
    [
      'an eighth weekday',
      [{ ...whole, when: { time: { weekdays: [8] } } }],
      'rules[0].when.time.weekdays',
      '1 (Monday)',
    ],
  ])('refuses %s and says where', (_case, rules, path, message) => {
    expect(mistakesOf(rules)[path]).toContain(message);
  });

  it('never breaks, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('id', 'name', 'when', 'lead', 'co'), (value, key) => {
        readRules(value);
        readRules([{ ...whole, [key]: value }]);
      }),
    );
  });
});

describe('what rules name', () => {
  const known = {
    conditionsOf: (code: string) => (code === 'P0103' ? ['missing'] : undefined),
    hasArea: (code: string) => code === '420106015000',
    organisations: new Set(['WATER']),
  };

  it('has to exist', () => {
    expect(unknownNames([whole], known)).toEqual([]);
  });

  it('is named where it does not', () => {
    const off: DispatchRule = {
      ...whole,
      when: { areas: ['1'], categories: ['P9'], conditions: ['P0103/gone'] },
      lead: { organisation: 'GAS' },
      co: [{ role: 'worker' }, { organisation: 'FIRE' }],
    };
    expect(unknownNames([off], known).map(({ path }) => path)).toEqual([
      'rules[0].when.areas[0]',
      'rules[0].when.categories[0]',
      'rules[0].when.conditions[0]',
      'rules[0].lead.organisation',
      'rules[0].co[1].organisation',
    ]);
  });
});
