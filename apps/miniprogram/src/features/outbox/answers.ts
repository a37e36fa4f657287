import type { Client } from '@weilinli/client';
import type { DutyAnswer, Report, ReportView } from '@weilinli/contracts';
import { rememberAnswer } from '../api/last-answers';

const most = 50;
const toReports = new Map<string, Report>();
const toFeedback = new Map<string, ReportView>();
const toDuty = new Map<string, DutyAnswer>();
const byReport = new Map<string, Report>();

type Sending<File> = Pick<Client<File>, 'submitReport' | 'act' | 'uploadPhoto' | 'giveFeedback' | 'sayDuty'>;

/** The calls that the outbox makes; what the server answers to them is there for whoever waits for it. */
export function answering<File>(client: Sending<File>): Sending<File> {
  return {
    uploadPhoto: client.uploadPhoto,
    submitReport: async (body, key) => learnt(await client.submitReport(body, key), { key, for: toReports }),
    act: async (id, action, body, key) =>
      learnt(await client.act(id, action, body, key), { key, for: toReports }),
    giveFeedback: async (id, body, key) =>
      learnt(await client.giveFeedback(id, body, key), { key, for: toFeedback }),
    sayDuty: async (body, key) => {
      const duty = await client.sayDuty(body, key);
      if (key !== undefined) put(toDuty, key, duty);
      rememberAnswer('duty', duty);
      return duty;
    },
  };
}

/** The server's answer to what was sent under this key, once. */
export const takeAnswer = (key: string) => take(toReports, key);
export const takeFeedbackAnswer = (key: string) => take(toFeedback, key);
export const takeDutyAnswer = (key: string) => take(toDuty, key);

/** A report as a list shows it, or newer if an answer said more since. */
export function newestOf(report: Report): Report {
  const answered = byReport.get(report.id);
  return answered && answered.version > report.version ? answered : report;
}

/** Nobody sees what another person was answered. */
export function forgetAnswers(): void {
  for (const answers of [toReports, toFeedback, toDuty, byReport]) answers.clear();
}

function learnt<View extends ReportView>(
  report: View,
  waiting: { key: string | undefined; for: Map<string, View> },
): View {
  if (waiting.key !== undefined) put(waiting.for, waiting.key, report);
  // Whoever only follows it is answered the public view, which is no news for lists of those involved.
  if (report.view !== 'full') return report;
  put(byReport, report.id, report);
  rememberAnswer(`report ${report.id}`, report);
  return report;
}

function take<Answer>(answers: Map<string, Answer>, key: string): Answer | undefined {
  const answer = answers.get(key);
  answers.delete(key);
  return answer;
}

/** Most are never asked for: sent while nobody waited. The oldest go. */
function put<Answer>(answers: Map<string, Answer>, key: string, answer: Answer): void {
  answers.delete(key);
  answers.set(key, answer);
  const oldest = answers.keys().next();
  if (answers.size > most && !oldest.done) answers.delete(oldest.value);
}
