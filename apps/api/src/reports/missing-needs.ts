import type { ActionBody, FieldError } from '@weilinli/contracts';
import { reasonCodes, requestKinds, type Transition } from '@weilinli/domain';
import { Refusal } from '../platform/errors';

/** What the table says an action needs has to come along; outcome and score are asked for by their request classes. */
export function refuseMissingNeeds({ action, needs }: Transition, body: ActionBody): void {
  if (needs.includes('reason') && body.reason === undefined) {
    throw new Refusal('REASON_REQUIRED', {
      errors: [{ path: 'reason', message: `"${action}" needs a reason, one of ${reasonCodes.join(', ')}` }],
    });
  }
  const errors: FieldError[] = [];
  const miss = (path: string, message: string) =>
    errors.push({ path, message: `"${action}" needs ${message}` });
  if (needs.includes('photo') && !body.photoIds?.length) miss('photoIds', 'at least one photo');
  if (needs.includes('note') && !body.note?.trim()) miss('note', 'a note');
  if (needs.includes('kind') && body.kind === undefined) miss('kind', `one of ${requestKinds.join(', ')}`);
  if (needs.includes('until') && body.until === undefined) miss('until', 'the day until which it is put off');
  if (needs.includes('category') && body.categoryCode === undefined) miss('categoryCode', 'a category');
  if (needs.includes('place') && body.place === undefined) miss('place', 'the place where it is');
  if (needs.includes('into') && body.into === undefined) miss('into', 'the id of the other report');
  if (needs.includes('handler') && (body.personId === undefined) === (body.organisationId === undefined)) {
    miss('personId', 'exactly one of personId and organisationId');
  }
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
}
