import { isOpen } from '@weilinli/domain';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { relationsTo } from '../policy';
import type { ReportRow } from '../report-row';

interface Merge {
  row: ReportRow;
  /** Undefined: there is none by that id. */
  target: ReportRow | undefined;
  actor: Actor;
}

/** The report into which another one may be merged by this person; else the refusal that says why not. */
export function mergeTarget({ row, target, actor }: Merge): ReportRow {
  if (target?.id === row.id) throw impossible('a report cannot be merged into itself');
  const relations = target ? relationsTo(target, actor) : [];
  const answersForIt = relations.includes('leader') || relations.includes('dispatcher');
  if (!target || !answersForIt) throw impossible('is no report for which you answer');
  if (target.areaCodes[0] !== row.areaCodes[0]) throw impossible('is a report of another city');
  if (target.mergedInto !== null) {
    throw over(target, `it was itself merged into ${target.mergedTarget?.number}: merge into that one`);
  }
  if (!isOpen(target.status)) throw over(target, 'only what is still open can go on for others');
  return target;
}

function impossible(message: string): Refusal {
  return new Refusal('MERGE_IMPOSSIBLE', { errors: [{ path: 'into', message }] });
}

function over({ number, status }: ReportRow, why: string): Refusal {
  return new Refusal('MERGE_TARGET_ENDED', { detail: `${number} is ${status}; ${why}.` });
}
