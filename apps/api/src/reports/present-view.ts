import type { PublicReport, ReportView } from '@weilinli/contracts';
import { availableActions } from '@weilinli/domain';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import { relationsTo, seesFully, viewOf } from './policy';
import { feedbackOf } from './present-feedback';
import { presentPublicly, presentReport, type Reader } from './present-report';
import { questionOf } from './question-of';
import type { ReportRow } from './report-row';

/** A report as this reader may see it. Refuses who may not know of it. */
export function presentView(deps: ReportDeps, row: ReportRow, reader: Reader): ReportView {
  if (!viewOf(row, relationsTo(row, reader.actor))) throw new Refusal('NOT_FOUND');
  return presentOutcome(deps, row, reader);
}

/** A report to who has just done something to it: also if that was the last that he sees of it. */
export function presentOutcome(deps: ReportDeps, row: ReportRow, reader: Reader): ReportView {
  return seesFully(relationsTo(row, reader.actor))
    ? presentReport(deps, row, reader)
    : presentFromAfar(deps, row, reader);
}

function presentFromAfar(deps: ReportDeps, row: ReportRow, reader: Reader): PublicReport {
  return {
    ...presentPublicly(deps, row, reader.datum),
    availableActions: availableActions(questionOf(row, reader)),
    ...feedbackOf(row, reader),
  };
}
