import { leftAt } from './countdown';
import { latenessOf } from './standing';
import { at, beijing, clock, limits, resolveBy, type Step, to } from './testing/told-clock';
import { countdownOf } from './watch';

describe('a handler’s clock', () => {
  const dispatched: Step = ['2026-11-23 10:00', 'dispatch', to('anna')];
  const accepted: Step = ['2026-11-23 10:10', 'accept'];

  function lastHandler(...steps: Step[]) {
    const last = clock(...steps).handlers.at(-1);
    const countdown = last && countdownOf(last.watch, 'resolve');
    if (!last || !countdown) throw new Error('nobody handles it');
    const now = beijing(steps.at(-1)?.[0] ?? '2026-11-23 10:00');
    return { ...last, left: leftAt(countdown, now) };
  }

  const hoursLeft = (hours: number) => ({ left: { known: true, milliseconds: hours * 3_600_000 } });

  it('begins with the assignment, and anew with another handler', () => {
    expect(lastHandler(dispatched, ['2026-11-24 10:00', 'assign', to('bo')])).toMatchObject({
      handler: 'bo',
      ...hoursLeft(16),
    });
  });

  it('goes on when a returned report comes back to the same handler, without the time between', () => {
    expect(
      lastHandler(dispatched, ['2026-11-23 12:00', 'return'], ['2026-11-25 12:00', 'assign', to('anna')]),
    ).toMatchObject({ handler: 'anna', ...hoursLeft(14) });
  });

  it('begins anew when somebody else had the report in between', () => {
    const anna: Step = ['2026-11-25 12:00', 'assign', to('anna')];
    const again = lastHandler(dispatched, ['2026-11-23 12:00', 'assign', to('bo')], anna);
    expect(again).toMatchObject({ handler: 'anna', ...hoursLeft(16) });
  });

  it('keeps its counter through rework, and does not run while others check', () => {
    const rework = lastHandler(
      dispatched,
      accepted,
      ['2026-11-23 18:00', 'resolve'],
      ['2026-11-25 09:00', 'verify', { outcome: 'failed' }],
    );
    expect(rework).toMatchObject(hoursLeft(10));
  });

  it('stands still with the report’s, and is extended with it', () => {
    const steps: Step[] = [
      dispatched,
      ['2026-11-23 12:00', 'suspend'],
      ['2026-11-24 12:00', 'resume'],
      ['2026-11-24 12:00', 'extend'],
    ];
    expect(lastHandler(...steps)).toMatchObject(hoursLeft(30));
  });

  it('is not extended once it is over, even if the report’s is', () => {
    const steps: Step[] = [
      ['2026-11-23 10:00', 'extend'],
      ['2026-11-23 10:00', 'dispatch', to('anna')],
      ['2026-11-26 10:00', 'extend'],
    ];
    expect(clock(...steps).report.extensions).toBe(2);
    expect(lastHandler(...steps).watch.extensions).toBe(0);
  });

  it('is judged by what changed while nobody had the report', () => {
    const shorter = { limits: { ...limits, resolve: { amount: 4, unit: 'workHour' } } };
    const back = lastHandler(
      dispatched,
      ['2026-11-23 11:00', 'return'],
      ['2026-11-23 14:00', 'recategorise', { ...shorter, calendar: 2 }],
      ['2026-11-24 10:00', 'assign', to('anna')],
    );
    expect(back.watch.limits).toEqual(shorter.limits);
    expect(back.watch.calendar.version).toBe(2);
    expect(back).toMatchObject(hoursLeft(3));
  });

  it('has no fence to put up where the place is safe already', () => {
    const fenced = { limits: { ...limits, makeSafe: { amount: 2, unit: 'urgentHour' } } };
    const steps: Step[] = [
      ['2026-11-23 10:00', 'recategorise', fenced],
      dispatched,
      accepted,
      ['2026-11-23 11:00', 'make-safe'],
      ['2026-11-23 12:00', 'transfer', to('bo')],
    ];
    expect(clock(...steps).handlers.map(({ watch }) => Object.keys(watch.limits))).toEqual([
      ['accept', 'resolve', 'makeSafe'],
      ['accept', 'resolve'],
    ]);
  });

  it('is late by the raw fact, and an exemption takes away only that it counts', () => {
    const late: Step[] = [dispatched, accepted, ['2026-11-25 10:00:00.001', 'resolve']];
    const now = beijing('2026-12-01 10:00');
    expect(latenessOf(lastHandler(...late), now)).toEqual({ late: true, counts: true });
    const exempt = lastHandler(...late, ['2026-11-26 10:00', 'exempt', to('anna')]);
    expect(latenessOf(exempt, now)).toEqual({ late: true, counts: false });
    const stranger = clock(...late, ['2026-11-26 10:00', 'exempt', to('bo')]);
    expect(stranger.ignored.map(({ because }) => because)).toEqual(['never-handled']);
  });

  it('is not late for what another one did after the report was handed over', () => {
    const [anna, bo] = clock(
      dispatched,
      ['2026-11-24 10:00', 'transfer', to('bo')],
      ['2026-11-27 10:00', 'resolve'],
    ).handlers;
    const now = beijing('2026-12-01 10:00');
    expect(anna && latenessOf(anna, now)).toEqual({ late: false, counts: false });
    expect(bo && latenessOf(bo, now)).toEqual({ late: true, counts: true });
  });

  it('stands still while the report is merged, and goes on when it is not any more', () => {
    const merged: Step[] = [dispatched, ['2026-11-23 12:00', 'merge'], ['2026-11-24 12:00', 'unmerge']];
    expect(lastHandler(...merged)).toMatchObject(hoursLeft(14));
    expect(resolveBy(...merged)).toEqual(at('2026-11-25 10:00'));
  });
});
