import { ApiProblem } from '@weilinli/client';
import type { Report } from '@weilinli/contracts';
import { useRef, useState } from 'react';
import { freshKey } from '../../platform/chance';
import { now } from '../../platform/clock';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { actionBody, emptyInput } from './action-input';
import { actionWords } from './action-words';
import type { OpenRequest } from './answers';
import { type Asked, goesAtOnce } from './asks-for';
import { actionOf, type Deed } from './deeds';

/** What the sheet is open for: a deed, or an answer to one of the requests. */
export interface Asking extends Asked {
  request?: OpenRequest;
}

/** Doing things to a report: some at once, some after a sheet has asked what they need. */
export function useActions(report: Report, onChanged: () => void) {
  const [asking, setAsking] = useState<Asking | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  // One key for each thing tried from this state of the report: a lost answer is asked for again, not done again.
  const keys = useRef(new Map<string, string>());

  const doAtOnce = async ({ deed, request }: Asking) => {
    const attempt = `${deed} ${request?.id ?? ''} ${report.version}`;
    const key = keys.current.get(attempt) ?? freshKey();
    keys.current.set(attempt, key);
    setBusy(true);
    try {
      const body = actionBody({ deed, requestId: request?.id, input: emptyInput, photoIds: [] });
      await client.act(report.id, actionOf(deed), body, key);
      say(actionWords(deed, report).done);
      onChanged();
    } catch (error) {
      say(problemWords(error));
      if (error instanceof ApiProblem) onChanged();
    } finally {
      setBusy(false);
    }
  };
  const begin = (next: Asking) => {
    if (goesAtOnce(next)) void doAtOnce(next);
    else setAsking(next);
  };

  return {
    asking,
    busy,
    begin: (deed: Deed) => begin({ deed }),
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
