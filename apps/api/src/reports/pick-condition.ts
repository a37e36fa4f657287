import type { SubmitReport } from '@weilinli/contracts';
import {
  type Catalogue,
  type Category,
  type Condition,
  findCategory,
  mostUrgentCondition,
} from '@weilinli/domain';
import { Refusal } from '../platform/errors';

/** The category and condition that a submission names; without a condition, the most urgent one. */
export function pickCondition(
  catalogue: Catalogue,
  { categoryCode, conditionCode }: Pick<SubmitReport, 'categoryCode' | 'conditionCode'>,
): { category: Category; condition: Condition } {
  const category = findCategory(catalogue, categoryCode);
  if (!category)
    throw refused('CATEGORY_UNKNOWN', 'categoryCode', `"${categoryCode}" is not in the catalogue`);
  if (conditionCode === undefined) return { category, condition: mostUrgentCondition(category) };
  const condition = category.conditions.find(({ code }) => code === conditionCode);
  if (condition) return { category, condition };
  const known = category.conditions.map(({ code }) => code).join(', ');
  throw refused('CONDITION_UNKNOWN', 'conditionCode', `"${conditionCode}" is none of ${known}`);
}

function refused(code: 'CATEGORY_UNKNOWN' | 'CONDITION_UNKNOWN', path: string, message: string): Refusal {
  return new Refusal(code, { errors: [{ path, message }] });
}
