import { ApiProblem } from '@weilinli/client';

const mayPass = [401, 403, 408, 425, 429];

/** Whether the same call would be refused again: what is wrong is in it. A missing consent may still be given. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  const { status } = error.problem;
  return status >= 400 && status < 500 && !mayPass.includes(status);
}
