import type { HandlerCandidate, Place } from '@weilinli/contracts';
import type { Need, Reason, RequestKind } from '@weilinli/domain';
import type { ActionDraft } from '@weilinli/outbox';
import { type Asked, asksFor } from './asks-for';
import { beginningOf } from './day-words';
import type { Deed } from './deeds';

/** Somebody who gets it, helps, or helps no longer. */
export type ChosenHandler = Pick<HandlerCandidate, 'personId' | 'organisationId'>;

export interface ActionInput {
  photoUrls: readonly string[];
  note: string;
  reason?: Reason;
  outcome?: 'passed' | 'failed';
  score?: number;
  handler?: ChosenHandler;
  kind?: RequestKind;
  /** `2026-11-25`. */
  until?: string;
  category?: { categoryCode: string; conditionCode?: string };
  place?: Place;
  /** The id of the other report. */
  into?: string;
}

export const emptyInput: ActionInput = { photoUrls: [], note: '' };

const asking: Record<Need, string> = {
  photo: '请先拍一张现场照片',
  reason: '请先选一个原因',
  note: '请先写一句',
  outcome: '请先选结果',
  score: '请先点几颗星',
  handler: '请先选一个人',
  kind: '请先选申请什么',
  until: '请先选到哪一天',
  category: '请先选类别',
  place: '请先选地点',
  into: '请先选另一件',
};

/** What is still missing, in words, or undefined when the action may go out. */
export function missingWords(asked: Asked, input: ActionInput): string | undefined {
  const missing = asksFor(asked).needs.find((need) => !given(need, input));
  return missing && asking[missing];
}

function given(need: Need, input: ActionInput): boolean {
  switch (need) {
    case 'photo':
      return input.photoUrls.length > 0;
    case 'note':
      return input.note.trim() !== '';
    case 'reason':
    case 'outcome':
    case 'score':
    case 'handler':
    case 'kind':
    case 'until':
    case 'category':
    case 'place':
    case 'into':
      return input[need] !== undefined;
    default:
      return need satisfies never;
  }
}

const fixed: Partial<Record<Deed, ActionDraft>> = {
  'co-handler': { as: 'co' },
  release: { as: 'co', release: true },
};

interface Prepared {
  deed: Deed;
  /** Which request it answers. */
  requestId?: string | undefined;
  input: ActionInput;
}

/** What is handed in along with the photos: only what was given. */
export function actionBody({ deed, requestId, input }: Prepared): ActionDraft {
  const note = input.note.trim();
  const { reason, outcome, score, handler, kind, until, category, place, into } = input;
  return {
    ...fixed[deed],
    ...(requestId === undefined ? {} : { requestId }),
    ...(note ? { note } : {}),
    ...(reason ? { reason } : {}),
    ...(outcome ? { outcome } : {}),
    ...(score === undefined ? {} : { score }),
    ...(kind ? { kind } : {}),
    ...(until === undefined ? {} : { until: beginningOf(until) }),
    ...category,
    ...(place ? { place } : {}),
    ...(into === undefined ? {} : { into }),
    ...(handler?.personId ? { personId: handler.personId } : {}),
    ...(handler?.organisationId ? { organisationId: handler.organisationId } : {}),
  };
}
