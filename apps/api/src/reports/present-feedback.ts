import type { Report, SaidOfFix } from '@weilinli/contracts';
import { isAskedOfFix } from '@weilinli/domain';
import type { Actor } from '../people';
import { handlesOrAnswers } from './policy';
import { questionOf } from './question-of';
import type { ReportRow, SaidRow } from './report-row';

/** How a reader stands to the question whether it is fixed. Who said what stays between him and the system. */
export function feedbackOf(row: ReportRow, reader: { actor: Actor; now: Date }): Pick<Report, 'feedback'> {
  const question = questionOf(row, reader);
  const own = row.said.find(({ personId }) => personId === reader.actor.id);
  const asked = isAskedOfFix(question, own?.answer);
  const said = handlesOrAnswers(question.relations) ? row.said : [];
  if (!asked && !own && said.length === 0) return {};
  return {
    feedback: {
      asked,
      rework: row.rework,
      ...(own ? { mine: presentSaid(own) } : {}),
      ...(said.length > 0 ? { said: said.map(presentSaid) } : {}),
    },
  };
}

function presentSaid({ answer, note, at }: SaidRow): SaidOfFix {
  return { answer, ...(note ? { note } : {}), at: new Date(at).toISOString() };
}
