import { answersOf } from './answers';
import { type Deed, deedsOf } from './deeds';
import type { Actionable } from './report-question';

export interface ActionLayout {
  main: Deed | undefined;
  beside: Deed | undefined;
  more: Deed[];
}

// What a person most likely came to do, first; the rest stands behind 更多.
const mainFirst: readonly Deed[] = [
  'confirm',
  'accept',
  'make-safe',
  'resolve',
  'verify',
  'contest',
  'resume',
  'assign',
  'rate',
  'supervise',
  'remark',
];

// What stands beside the main one: the other answer, or what is needed where the first one cannot be done.
const companions: Partial<Record<Deed, readonly Deed[]>> = {
  confirm: ['contest'],
  accept: ['return'],
  'make-safe': ['return'],
  resolve: ['request', 'return'],
  assign: ['decline'],
  supervise: ['assign', 'co-handler'],
  rate: ['reopen'],
  remark: ['reopen', 'assign'],
};

/** One large button, at most one beside it, the others behind 更多. */
export function layOut(report: Actionable, now: Date): ActionLayout {
  const deeds = deedsOf(report, now);
  const main = mainFirst.find((deed) => deeds.includes(deed) && isMain(deed, { report, now }));
  const beside = main && companions[main]?.find((deed) => deeds.includes(deed));
  return { main, beside, more: deeds.filter((deed) => deed !== main && deed !== beside) };
}

/** Much is possible that is nobody's next step. */
function isMain(deed: Deed, { report, now }: { report: Actionable; now: Date }): boolean {
  switch (deed) {
    case 'make-safe':
      // Only where the catalogue gives it a deadline; elsewhere it stays possible.
      return report.deadlines.makeSafeBy !== undefined;
    case 'verify':
      return !report.verified;
    case 'contest':
      return report.status === 'declined';
    case 'assign':
      return report.assignee === undefined;
    case 'supervise':
      // Who waits for an answer is not to be pushed: the answer is the next step, and stands with what was asked.
      return (
        report.supervisedAt === undefined &&
        !report.relations.includes('assignee') &&
        !answersOf(report, now).some(({ approve, refuse }) => approve || refuse)
      );
    default:
      return true;
  }
}
