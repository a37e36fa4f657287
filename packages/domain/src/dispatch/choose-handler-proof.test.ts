import fc from 'fast-check';
import type { Candidate } from './candidate';
import type { DispatchQuestion } from './choice';
import { chooseHandler } from './choose-handler';
import type { DispatchRule, Target } from './rules';
import {
  city,
  community,
  elsewhere,
  grid,
  hoursAgo,
  metresAway,
  now,
  organisation,
  path,
  person,
  question,
  rule,
} from './testing/candidates';
import { plainChoice } from './testing/plain-choice';

/** Loads, idle times and places that often tie. */
const standing = {
  onDuty: fc.boolean(),
  onLeave: fc.boolean(),
  openCount: fc.integer({ min: 0, max: 3 }),
  loadLimit: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  lastAssignedAt: fc.option(fc.integer({ min: 0, max: 3 }).map(hoursAgo), { nil: undefined }),
};
const lastSeen = fc.record({
  metres: fc.constantFrom(0, 299, 301, 999, 1001, 20_000),
  minutes: fc.constantFrom(0, 30, 31),
});
const somePerson = fc
  .record({
    ...standing,
    id: fc.constantFrom(...'abcdefgh'),
    role: fc.constantFrom('worker' as const, 'leader' as const),
    areaCode: fc.constantFrom(...path, elsewhere),
    seen: fc.option(lastSeen, { nil: undefined }),
  })
  .map(({ seen, ...one }) => {
    const at = seen && new Date(now.getTime() - seen.minutes * 60_000);
    return person(one.id, {
      ...one,
      ...(seen && at ? { lastSeen: { ...metresAway(seen.metres), at } } : {}),
    });
  });
const someOrganisation = fc
  .record({
    ...standing,
    code: fc.constantFrom('X', 'Y', 'Z'),
    role: fc.constantFrom('department' as const, 'property' as const),
    areaCode: fc.constantFrom(undefined, city, community, elsewhere),
  })
  .map((one) => organisation(one.code, one));
const someCandidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.oneof(somePerson, somePerson, someOrganisation),
  {
    selector: ({ id }) => id,
    maxLength: 10,
  },
);

const someTarget = fc.constantFrom<Target>(
  { role: 'worker' },
  { role: 'leader' },
  { organisation: 'X' },
  { organisation: 'Y' },
  { organisationKind: 'property' },
);
const someRule: fc.Arbitrary<DispatchRule> = fc
  .record({
    lead: someTarget,
    co: fc.array(someTarget, { maxLength: 3 }),
    areas: fc.constantFrom(undefined, [grid], [elsewhere], [city, elsewhere]),
    severities: fc.constantFrom(undefined, ['critical' as const], ['minor' as const]),
    time: fc.constantFrom(undefined, { from: '18:00', to: '08:00' }, { weekdays: [2], from: '08:00' }),
  })
  .map(({ lead, co, areas, severities, time }) => {
    const when = { ...(areas && { areas }), ...(severities && { severities }), ...(time && { time }) };
    return rule('', { lead, co, when });
  });
const someRules = fc.array(someRule, { minLength: 1, maxLength: 4 }).map((rules) => ({
  version: 1,
  rules: rules.map((one, index) => ({ ...one, id: `r${index}`, name: `r${index}` })),
}));

const someQuestion: fc.Arbitrary<DispatchQuestion> = fc
  .record({
    reporterId: fc.option(fc.constantFrom(...'abc'), { nil: undefined }),
    returned: fc.subarray(['d', 'e', 'X']),
  })
  .map(({ reporterId, returned }) =>
    question({ reporterId, passedOver: new Map(returned.map((id) => [id, 'returned-it' as const])) }),
  );

const scenes = fc.tuple(someRules, someQuestion, someCandidates);

describe('for whatever rules and people', () => {
  it('a plain second implementation chooses the same', () => {
    fc.assert(
      fc.property(scenes, ([rules, asked, list]) => {
        const dispatch = chooseHandler(rules, asked, list);
        const chosen = dispatch.handler && {
          rule: dispatch.rule.id,
          lead: dispatch.handler.id,
          co: dispatch.coHandlers.map(({ id }) => id),
        };
        expect(chosen).toEqual(plainChoice(rules.rules, asked, list));
      }),
      { numRuns: 1_000 },
    );
  });

  it('nobody gets it who is off duty, on leave, at his limit or has returned it', () => {
    fc.assert(
      fc.property(scenes, ([rules, asked, list]) => {
        const dispatch = chooseHandler(rules, asked, list);
        if (!dispatch.handler) return;
        for (const one of [dispatch.handler, ...dispatch.coHandlers]) {
          expect(one).toMatchObject({ onDuty: true, onLeave: false });
          expect(one.openCount).toBeLessThan(one.loadLimit ?? Number.POSITIVE_INFINITY);
          expect(asked.passedOver?.has(one.id)).toBe(false);
        }
      }),
    );
  });

  it('the answer does not depend on the order in which they are listed', () => {
    const shuffled = scenes.chain((scene) =>
      fc.tuple(fc.constant(scene), fc.shuffledSubarray(scene[2], { minLength: scene[2].length })),
    );
    fc.assert(
      fc.property(shuffled, ([[rules, asked, list], other]) => {
        expect(chooseHandler(rules, asked, other)).toEqual(chooseHandler(rules, asked, list));
      }),
    );
  });

  it('everybody who was considered has one reason, and who was chosen none', () => {
    fc.assert(
      fc.property(scenes, ([rules, asked, list]) => {
        const { handler, why } = chooseHandler(rules, asked, list);
        const named = why.others.map(({ personId, organisationId }) => personId ?? organisationId);
        expect(new Set(named).size).toBe(named.length);
        expect(named).not.toContain(handler?.id);
        expect(why.considered).toBe(named.length + (handler ? 1 : 0));
      }),
    );
  });

  it('rules and list themselves stay as they were', () => {
    fc.assert(
      fc.property(scenes, ([rules, asked, list]) => {
        const before = structuredClone([rules, list]);
        chooseHandler(rules, asked, list);
        expect([rules, list]).toEqual(before);
      }),
    );
  });
});
