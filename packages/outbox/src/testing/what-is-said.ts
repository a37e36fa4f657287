import type { FeedbackAnswer } from '@weilinli/domain';
import type { What } from '../entry';
import type { Deed } from './steps';

/** Where everything is reported from: the gate of the story. */
const gate = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };

/** A report, known again by its words. */
export function reportOf(marker: string): What {
  return { kind: 'report', body: { categoryCode: 'P0103', place: gate, description: marker } };
}

/** What a worker has done with a report; a server believes nobody who does it later than now. */
export function actionOf({
  reportId,
  action,
  marker,
  now,
}: {
  reportId: string;
  action: Extract<Deed, { do: 'act' }>['action'];
  marker: string;
  now: number;
}): What {
  const performedAt = new Date(Math.min(now, Date.now())).toISOString();
  return {
    kind: 'action',
    reportId,
    action,
    label: action,
    body: { note: marker, place: gate, performedAt },
  };
}

/** What somebody says of a first fix. */
export function answerOf({
  reportId,
  answer,
  marker,
}: {
  reportId: string;
  answer: FeedbackAnswer;
  marker: string;
}): What {
  return { kind: 'feedback', reportId, label: answer, body: { answer, note: marker, rework: 0 } };
}
