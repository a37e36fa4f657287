import type { ActionBody, HandlerCandidate } from '@weilinli/contracts';
import type { Action, Need, Reason } from '@weilinli/domain';
import { asksFor } from './action-words';

export interface ActionInput {
  photoUrls: readonly string[];
  note: string;
  reason?: Reason;
  outcome?: 'passed' | 'failed';
  score?: number;
  handler?: HandlerCandidate;
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
export function missingWords(action: Action, input: ActionInput): string | undefined {
  const missing = asksFor(action).needs.find((need) => !given(need, input));
  return missing && asking[missing];
}

function given(need: Need, input: ActionInput): boolean {
  switch (need) {
    case 'photo':
      return input.photoUrls.length > 0;
    case 'reason':
      return input.reason !== undefined;
    case 'note':
      return input.note.trim() !== '';
    case 'outcome':
      return input.outcome !== undefined;
    case 'score':
      return input.score !== undefined;
    case 'handler':
      return input.handler !== undefined;
    case 'kind':
    case 'until':
    case 'category':
    case 'place':
      return false;
    case 'into':
      return input.into !== undefined;
    default:
      return need satisfies never;
  }
}

export function actionBody(input: ActionInput, photoIds: string[]): ActionBody {
  const note = input.note.trim();
  const { reason, outcome, score, handler, into } = input;
  return {
    ...(note ? { note } : {}),
    ...(photoIds.length > 0 ? { photoIds } : {}),
    ...(reason ? { reason } : {}),
    ...(outcome ? { outcome } : {}),
    ...(score === undefined ? {} : { score }),
    ...(into === undefined ? {} : { into }),
    ...(handler?.personId ? { personId: handler.personId } : {}),
    ...(handler?.organisationId ? { organisationId: handler.organisationId } : {}),
  };
}

const reasonsOf: Partial<Record<Action, readonly Reason[]>> = {
  return: ['not-mine', 'not-able', 'not-found', 'out-of-scope', 'unclear', 'other'],
  decline: ['duplicate', 'not-found', 'out-of-scope', 'unclear', 'false', 'other'],
};

/** The reasons that make sense for an action, in the order of how often they are true. */
export function reasonChoices(action: Action): readonly Reason[] {
  return reasonsOf[action] ?? ['other'];
}
