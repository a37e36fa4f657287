import { recalculateClocks } from '@weilinli/api/src/reports/recalculate-clocks';
import { dispatchWaiting } from '@weilinli/api/src/reports/waiting/dispatch-waiting';
import { shiftReport } from '@weilinli/api/src/testing/shift-report';
import { pass } from './model/fate';
import { endParts, openParts } from './model/hands';
import { type Known, leadOf } from './model/report';
import type { Person } from './model/words';
import { takenOver } from './relocated';
import type { Walk } from './walk';

/** For one report so much time has passed, and a worker looks at what has become due. */
export async function timePasses(walk: Walk, report: Known, milliseconds: number): Promise<void> {
  const { stage, world } = walk;
  await shiftReport(stage, report.id, milliseconds);
  // Work time does not shift along: what was granted in time on a Friday may have come too late on the Tuesday before.
  report.extensions = (await walk.see(report)).extensions;
  while ((await stage.attention.round()) > 0);
  pass(world, report, milliseconds);
  await walk.compare();
}

/** A worker looks through the desks. */
export async function desksAreLookedThrough(walk: Walk): Promise<void> {
  await dispatchWaiting(walk.stage.deps);
  for (const report of walk.world.reports) {
    const seen = await walk.see(report);
    if (report.status !== 'submitted' || seen.status === 'submitted') continue;
    if (!report.waits) throw new Error('the system gave away what somebody had to look at');
    takenOver(walk, report, { seen, reason: 'none' });
  }
  await walk.compare();
}

/** Somebody goes on leave, hands over what he has, and comes back at once. */
export async function goesOnLeave(walk: Walk, person: Person, to: string): Promise<void> {
  const now = Date.now();
  const instants = { startsAt: new Date(now).toISOString(), endsAt: new Date(now + 3_600_000).toISOString() };
  const body = { ...instants, handOver: to };
  const answer = await walk.ask(person, { method: 'POST', path: '/leaves', body });
  if (answer.status === 422 && to !== 'choose') return;
  if (answer.status !== 201) throw new Error(`${person.persona} got no leave: ${JSON.stringify(answer)}`);
  const { id, handedOver } = answer.said as { id: string; handedOver: HandedOver[] };
  await walk.ask(person, { method: 'POST', path: `/leaves/${id}/cancel` });
  const his = walk.world.reports.filter(
    (report) =>
      leadOf(report)?.who === person.id && ['dispatched', 'accepted', 'suspended'].includes(report.status),
  );
  const helped = walk.world.reports.filter(
    (report) =>
      !his.includes(report) &&
      openParts(report).some(({ lead, who }) => !lead && who === person.id) &&
      ['submitted', 'dispatched', 'accepted', 'suspended'].includes(report.status),
  );
  const named = handedOver.map(({ reportId }) => reportId).sort();
  if (
    named.join() !==
    [...his, ...helped]
      .map((report) => report.id)
      .sort()
      .join()
  ) {
    throw new Error(`${person.persona} handed over ${named.join()}`);
  }
  for (const report of helped) {
    const parts = openParts(report).filter(({ who }) => who === person.id);
    endParts(walk.world, parts, 'released');
  }
  for (const report of his) {
    const outcome = handedOver.find(({ reportId }) => reportId === report.id)?.outcome;
    if (outcome !== 'kept') takenOver(walk, report, { seen: await walk.see(report), reason: 'handed-over' });
  }
  await walk.compare();
}

interface HandedOver {
  reportId: string;
  outcome: 'given' | 'desk' | 'kept' | 'released';
}

/** An administrator turns the coming days, all but one, and a worker judges what is open anew. */
export async function calendarChanges(walk: Walk, pick: number): Promise<void> {
  const { stage } = walk;
  const admin = stage.people.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('there is no administrator');
  const coming = Array.from({ length: 8 }, (_, index) => Date.now() + (1 + index) * 86_400_000)
    .filter((_, index) => index !== pick % 8)
    .map((instant) => new Date(instant).toISOString().slice(0, 10));
  const body = { days: coming.map((day) => ({ day, works: pick % 2 === 0 })) };
  const answer = await walk.ask(admin, { method: 'PUT', path: '/calendar', body });
  if (answer.status !== 200) throw new Error(`the calendar was refused: ${JSON.stringify(answer)}`);
  const [newest] = await stage.asOwner<{ version: number }>(
    'SELECT max(id) AS version FROM calendar_versions',
  );
  await recalculateClocks(stage.deps, { calendarVersion: newest?.version ?? 0 });
  await walk.compare();
}
