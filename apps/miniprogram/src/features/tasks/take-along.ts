import type { Report } from '@weilinli/contracts';
import { useEffect } from 'react';
import { client } from '../api/client';
import { answeringSession, lastAnswer, rememberAnswer } from '../api/last-answers';

// A day's work; more would cost more signal than it saves.
const most = 30;
// The screen comes first.
const begins = 1500;

/**
 * Reads beforehand what somebody may want to know of his tasks where there is no signal: what has happened so far. The
 * tasks themselves are in the list. One after the other, each version once; without signal it waits for the next list.
 */
export function useTakeAlong(tasks: readonly Pick<Report, 'id' | 'version'>[]): void {
  const wanted = tasks.slice(0, most).map(({ id, version }) => `${id} ${version}`);
  const list = wanted.join(',');
  useEffect(() => {
    const session = answeringSession();
    let isOver = false;
    const timer = setTimeout(async () => {
      for (const idAndVersion of list.split(',').filter(Boolean)) {
        const key = `history ${idAndVersion}`;
        if (lastAnswer(key)) continue;
        const history = await client.history(idAndVersion.split(' ')[0] ?? '').catch(() => undefined);
        if (!history || isOver || session !== answeringSession()) return;
        rememberAnswer(key, history);
      }
    }, begins);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [list]);
}
