import { decide, needsOf, type Question, variantOf } from './decide';
import type { GuardFacts } from './guards';
import { ago, now, ordinary } from './testing/ordinary';
import type { Action, Relation, Status } from './words';

describe('where an action leads', () => {
  it.each<[Action, Relation, Status, string]>([
    ['accept', 'assignee', 'dispatched', 'accepted'],
    ['return', 'assignee', 'dispatched', 'submitted'],
    ['return', 'assignee', 'accepted', 'submitted'],
    ['make-safe', 'assignee', 'accepted', 'unchanged'],
    ['resolve', 'assignee', 'accepted', 'resolved'],
    ['assign', 'dispatcher', 'submitted', 'dispatched'],
    ['assign', 'leader', 'accepted', 'dispatched'],
    ['decline', 'dispatcher', 'submitted', 'declined'],
    ['confirm', 'reporter', 'resolved', 'closed'],
    ['contest', 'reporter', 'resolved', 'accepted'],
    ['contest', 'reporter', 'declined', 'submitted'],
    ['withdraw', 'reporter', 'dispatched', 'withdrawn'],
    ['rate', 'reporter', 'closed', 'unchanged'],
  ])('%s by the %s of a %s report leads to %s', (action, relation, status, to) => {
    const decision = decide(action, { status, relations: [relation], facts: ordinary[status], now });
    expect(decision).toMatchObject({ allowed: true, relation, transition: { to } });
  });

  it('a check that is passed is a fact, one that failed is rework', () => {
    const question: Question = { status: 'resolved', relations: ['leader'], facts: ordinary.resolved, now };
    expect(decide('verify', question, 'passed')).toMatchObject({ transition: { to: 'unchanged' } });
    expect(decide('verify', question, 'failed')).toMatchObject({ transition: { to: 'accepted' } });
  });

  it('a doubted fix is closed by the second of two words, whichever comes first', () => {
    const ask = (action: Action, relation: Relation, more: Partial<GuardFacts>) => {
      const facts = { ...ordinary.resolved, fixDoubted: true, ...more };
      const way = variantOf(action, {
        outcome: 'passed',
        doubted: facts.fixDoubted && !facts.verifiedAt,
        agreed: facts.reporterAgreed,
      });
      return decide(action, { status: 'resolved', relations: [relation], facts, now }, way);
    };
    expect(ask('confirm', 'reporter', {})).toMatchObject({ transition: { to: 'unchanged' } });
    expect(ask('confirm', 'reporter', { reporterAgreed: true })).toMatchObject({
      because: 'reporter-silent',
    });
    expect(ask('verify', 'leader', { reporterAgreed: true })).toMatchObject({ transition: { to: 'closed' } });
    expect(ask('verify', 'leader', {})).toMatchObject({ transition: { to: 'unchanged' } });
    expect(ask('confirm', 'reporter', { verifiedAt: ago(0) })).toMatchObject({
      transition: { to: 'closed' },
    });
  });

  it('says why not: the status, the relation, or the guard that stopped it', () => {
    const ask = (action: Action, status: Status, relation: Relation, more: Partial<GuardFacts> = {}) =>
      decide(action, { status, relations: [relation], facts: { ...ordinary[status], ...more }, now });
    expect(ask('accept', 'accepted', 'assignee')).toEqual({ allowed: false, because: 'status' });
    expect(ask('accept', 'dispatched', 'reporter')).toEqual({ allowed: false, because: 'relation' });
    expect(ask('withdraw', 'dispatched', 'reporter', { acceptedAt: ago(1) })).toEqual({
      allowed: false,
      because: 'never-accepted',
    });
    expect(ask('confirm', 'resolved', 'reporter', { resolvedBy: 'asker' })).toEqual({
      allowed: false,
      because: 'not-the-fixer',
    });
  });

  it('does not take a check without its outcome', () => {
    const question: Question = { status: 'resolved', relations: ['leader'], facts: ordinary.resolved, now };
    expect(decide('verify', question).allowed).toBe(false);
    expect(needsOf('verify')).toEqual(['outcome']);
  });

  it('acts under the first relation that permits it', () => {
    const question: Question = {
      status: 'submitted',
      relations: ['reporter', 'dispatcher', 'leader'],
      facts: ordinary.submitted,
      now,
    };
    expect(decide('assign', question)).toMatchObject({ relation: 'leader' });
    expect(decide('withdraw', question)).toMatchObject({ relation: 'reporter' });
  });
});
