import fc from 'fast-check';
import { availableActions, type Question } from './decide';
import { ago, allowedSomehow, now } from './testing/ordinary';
import { actions, relations, requestKinds, statuses } from './words';

const someDate = fc.option(
  fc.integer({ min: -100, max: 1000 }).map((hours) => ago(hours)),
  { nil: undefined },
);
const someQuestion: fc.Arbitrary<Question> = fc.record({
  status: fc.constantFrom(...statuses),
  relations: fc.uniqueArray(fc.constantFrom(...relations)),
  facts: fc.record({
    actorId: fc.constantFrom('asker', 'worker'),
    acceptedAt: someDate,
    madeSafeAt: someDate,
    resolvedAt: someDate,
    resolvedBy: fc.constantFrom('asker', 'worker', undefined),
    verifiedAt: someDate,
    closedAt: someDate,
    resolveBy: someDate,
    declineContested: fc.boolean(),
    rated: fc.boolean(),
    makeSafeBy: someDate,
    extensions: fc.integer({ min: 0, max: 2 }),
    transfers: fc.integer({ min: 0, max: 3 }),
    isCommonSuperior: fc.boolean(),
    bound: fc.boolean(),
    openRequests: fc.subarray([...requestKinds]),
    following: fc.boolean(),
    reported: fc.boolean(),
    mergedReports: fc.integer({ min: 0, max: 2 }),
    handlesIt: fc.boolean(),
    handledIt: fc.boolean(),
    agreedToExtend: fc.boolean(),
    fixDoubted: fc.boolean(),
    reporterAgreed: fc.boolean(),
    mayAppeal: fc.boolean(),
  }),
  now: fc.constant(now),
});

describe('for whatever facts', () => {
  it('offers exactly what is allowed', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const offered = availableActions(question);
        for (const action of actions) {
          expect(offered.includes(action)).toBe(allowedSomehow(action, question));
        }
      }),
    );
  });

  it('gives a person with two relations what either gives, and no more', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const together = availableActions(question);
        const alone = question.relations.flatMap((relation) =>
          availableActions({ ...question, relations: [relation] }),
        );
        expect(new Set(together)).toEqual(new Set(alone));
      }),
    );
  });

  it('never lets the one who fixed it confirm, contest or verify', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const fixer = { ...question, status: 'resolved' as const };
        const asFixer = { ...fixer, facts: { ...fixer.facts, resolvedBy: fixer.facts.actorId } };
        const checks = ['confirm', 'contest', 'verify'];
        expect(availableActions(asFixer).filter((action) => checks.includes(action))).toEqual([]);
      }),
    );
  });
});
