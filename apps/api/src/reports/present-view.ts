import type { ReportView } from '@weilinli/contracts';
import { availableActions } from '@weilinli/domain';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import { relationsTo, viewOf } from './policy';
import { presentPublicly, presentReport, questionOf, type Reader } from './present-report';
import type { ReportRow } from './report-row';

/** A report as this reader may see it. Refuses who may not know of it. */
export function presentView(deps: ReportDeps, row: ReportRow, reader: Reader): ReportView {
  const view = viewOf(row, relationsTo(row, reader.actor));
  switch (view) {
    case 'full':
      return presentReport(deps, row, reader);
    case 'public':
      return {
        ...presentPublicly(deps, row, reader.datum),
        availableActions: availableActions(questionOf(row, reader)),
      };
    case undefined:
      throw new Refusal('NOT_FOUND');
    default:
      return view satisfies never;
  }
}
