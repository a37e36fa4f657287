import type { ReportView } from '@weilinli/contracts';
import { client } from '../api/client';
import { rememberAnswer } from '../api/last-answers';
import { codeWords } from '../api/problem-words';
import { conflictWords } from './conflict-words';
import type { HandedIn } from './hand-in';

/** What waits on the phone is said like this everywhere. */
export const laterWords = '已收下, 有信号就发';

/** What became of something handed in, for the person who did; `done`: what to say if it was taken at once. */
export async function outcomeWords(handedIn: HandedIn<unknown>, done: string): Promise<string> {
  switch (handedIn.state) {
    case 'sent':
      return done;
    case 'later':
      return laterWords;
    case 'refused':
      return codeWords(handedIn.problem.code) ?? '没有成功, 请再试一次';
    case 'conflict': {
      const { entry } = handedIn;
      const report = 'reportId' in entry.what ? await asItStands(entry.what.reportId) : undefined;
      return entry.conflict ? conflictWords(entry, entry.conflict, report) : '';
    }
    default:
      return handedIn satisfies never;
  }
}

async function asItStands(reportId: string): Promise<ReportView | undefined> {
  try {
    const report = await client.report(reportId);
    rememberAnswer(`report ${reportId}`, report);
    return report;
  } catch {
    // He may not see it any more, or the signal is gone: the words do without.
    return undefined;
  }
}
