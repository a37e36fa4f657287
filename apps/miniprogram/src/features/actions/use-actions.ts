import { ApiProblem } from '@weilinli/client';
import type { Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { useRef, useState } from 'react';
import { freshKey } from '../../platform/chance';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { actionWords, goesAtOnce } from './action-words';

/** Doing things to a report: some at once, some after a sheet has asked what they need. */
export function useActions(report: Report, onChanged: () => void) {
  const [asking, setAsking] = useState<Action | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  // One key for each thing tried from this state of the report: a lost answer is asked for again, not done again.
  const keys = useRef(new Map<string, string>());

  const doAtOnce = async (action: Action) => {
    const attempt = `${action} ${report.version}`;
    const key = keys.current.get(attempt) ?? freshKey();
    keys.current.set(attempt, key);
    setBusy(true);
    try {
      await client.act(report.id, action, {}, key);
      say(actionWords(action).done);
      onChanged();
    } catch (error) {
      say(problemWords(error));
      if (error instanceof ApiProblem) onChanged();
    } finally {
      setBusy(false);
    }
  };

  return {
    asking,
    busy,
    begin: (action: Action) => {
      if (goesAtOnce(action)) void doAtOnce(action);
      else setAsking(action);
    },
    leave: () => setAsking(undefined),
    done: () => {
      setAsking(undefined);
      onChanged();
    },
  };
}
