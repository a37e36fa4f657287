import type { Report } from '@weilinli/contracts';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { handIn } from '../outbox/hand-in';
import { outcomeWords } from '../outbox/outcome-words';
import { actionBody, emptyInput } from './action-input';
import { actionWords } from './action-words';
import type { OpenRequest } from './answers';
import { type Asked, goesAtOnce } from './asks-for';
import type { Deed } from './deeds';
import { whatIsDone } from './what-is-done';

/** What the sheet is open for: a deed, or an answer to one of the requests. */
export interface Asking extends Asked {
  request?: OpenRequest;
  /** In place of the deed’s own title: whom a remark is meant for. */
  title?: string;
  hint?: string;
}

/** Doing things to a report: some at once, some after a sheet has asked what they need. */
export function useActions(report: Report, onChanged: () => void) {
  const [asking, setAsking] = useState<Asking | undefined>(undefined);
  const { busy, send } = useSending();
  const doAtOnce = ({ deed, request }: Asking) =>
    send(async () => {
      const body = actionBody({ deed, requestId: request?.id, input: emptyInput });
      const handed = await handIn(whatIsDone(report, deed, body));
      say(await outcomeWords(handed, actionWords(deed, report).done));
      onChanged();
    });
  const begin = (next: Asking) => {
    if (goesAtOnce(next)) void doAtOnce(next);
    else setAsking(next);
  };

  return {
    asking,
    busy,
    begin: (deed: Deed) => begin({ deed }),
    ask: begin,
    answer: (request: OpenRequest, deed: 'approve' | 'refuse') =>
      begin({ deed, request, kind: request.kind, ...(deed === 'approve' ? anotherDay(request) : {}) }),
    leave: () => setAsking(undefined),
    done: () => {
      setAsking(undefined);
      onChanged();
    },
  };
}

/** The day asked for may have passed while nobody answered: then another one has to be named. */
function anotherDay({ kind, until }: OpenRequest): Pick<Asking, 'alsoNeeds'> {
  const passed = kind === 'suspend' && until !== undefined && new Date(until) <= now();
  return passed ? { alsoNeeds: ['until'] } : {};
}
