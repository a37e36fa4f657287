import { endsOf } from './ends-of';
import { type GuardName, guards, guardWords } from './guards';
import { type Transition, transitions } from './transitions';
import { actions, isOpen, openStatuses, type Status, statuses, systemActions } from './words';

/** The actions that other programs may call, in the order of the published contract; "exempt" is ours beside it. */
const published =
  'accept return decline assign transfer make-safe resolve verify confirm contest reopen rate suspend resume extend request approve refuse supervise recategorise relocate merge unmerge withdraw follow unfollow exempt remark'.split(
    ' ',
  );

function reachable(start: Status, rows: readonly Transition[]): Set<Status> {
  const found = new Set<Status>([start]);
  for (const status of found) {
    for (const row of rows) {
      if (row.from.includes(status)) for (const end of endsOf(row)) found.add(end);
    }
  }
  return found;
}

describe('the lifecycle table', () => {
  it('has the published actions, and every one of them at least once', () => {
    expect([...actions]).toEqual(published);
    const named = new Set(transitions.map((row) => row.action));
    expect([...actions].filter((action) => !named.has(action))).toEqual([]);
  });

  it('has a row for everything that the system does, except for the birth of a report', () => {
    const named = new Set(transitions.map((row) => row.action));
    expect([...systemActions].filter((action) => !named.has(action))).toEqual(['submit']);
  });

  it('reaches every status from submitted', () => {
    expect([...reachable('submitted', transitions)].sort()).toEqual([...statuses].sort());
  });

  it.each(openStatuses)('leads out of %s, and from there to a closed report', (status) => {
    const out = transitions.filter(
      (row) => row.from.includes(status) && endsOf(row).some((end) => end !== status),
    );
    expect(out).not.toEqual([]);
    expect(reachable(status, transitions)).toContain('closed');
  });

  it('lets only withdrawn be the end for everybody', () => {
    const dead = statuses.filter((status) => reachable(status, transitions).size === 1);
    expect(dead).toEqual(['withdrawn']);
    expect(statuses.filter((status) => !isOpen(status))).toEqual([
      'closed',
      'declined',
      'merged',
      'withdrawn',
    ]);
  });

  it('never leaves an open report to its assignee alone', () => {
    const others = (status: Status) =>
      transitions.filter((row) => row.from.includes(status) && row.by.some((by) => by !== 'assignee'));
    for (const status of openStatuses) expect(others(status)).not.toEqual([]);
  });

  it('never has two rows that answer the same question', () => {
    const questions = transitions.flatMap((row) =>
      row.from.flatMap((from) => row.by.map((by) => `${row.action} ${row.variant ?? ''} ${from} ${by}`)),
    );
    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([]);
  });

  it('keeps the system and people apart: what only the system does is nobody else’s', () => {
    for (const row of transitions) {
      const systemOnly = systemActions.some((action) => action === row.action);
      if (systemOnly) expect(row.by).toEqual(['system']);
    }
    const byPeople = new Set(
      transitions.filter(({ by }) => by.some((one) => one !== 'system')).map((row) => row.action),
    );
    expect(actions.filter((action) => !byPeople.has(action))).toEqual([]);
  });

  it('has words for every guard, and no guard that no row uses', () => {
    const used = new Set<GuardName>(transitions.flatMap((row) => row.guards));
    expect([...used].sort()).toEqual(Object.keys(guards).sort());
    expect(Object.keys(guardWords).sort()).toEqual(Object.keys(guards).sort());
  });
});
