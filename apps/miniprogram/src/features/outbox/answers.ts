import type { Client } from '@weilinli/client';
import type { Report } from '@weilinli/contracts';
import { rememberAnswer } from '../api/last-answers';

const most = 50;
const byKey = new Map<string, Report>();
const byReport = new Map<string, Report>();

type Sending<File> = Pick<Client<File>, 'submitReport' | 'act' | 'uploadPhoto'>;

/** The calls that the outbox makes; what the server answers to them is there for whoever waits for it. */
export function answering<File>(client: Sending<File>): Sending<File> {
  return {
    uploadPhoto: client.uploadPhoto,
    submitReport: async (body, key) => remember(key, await client.submitReport(body, key)),
    act: async (id, action, body, key) => remember(key, await client.act(id, action, body, key)),
  };
}

/** The server's answer to what was sent under this key, once. */
export function takeAnswer(key: string): Report | undefined {
  const answer = byKey.get(key);
  byKey.delete(key);
  return answer;
}

/** A report as a list shows it, or newer if an answer said more since. */
export function newestOf(report: Report): Report {
  const answered = byReport.get(report.id);
  return answered && answered.version > report.version ? answered : report;
}

/** Nobody sees what another person was answered. */
export function forgetAnswers(): void {
  byKey.clear();
  byReport.clear();
}

function remember(key: string | undefined, report: Report): Report {
  if (key !== undefined) put(byKey, key, report);
  // Whoever only follows it is answered the public view, which is no news for lists of those involved.
  if (report.view !== 'full') return report;
  put(byReport, report.id, report);
  rememberAnswer(`report ${report.id}`, report);
  return report;
}

/** Most are never asked for: sent while nobody waited. The oldest go. */
function put(answers: Map<string, Report>, key: string, report: Report): void {
  answers.delete(key);
  answers.set(key, report);
  const oldest = answers.keys().next();
  if (answers.size > most && !oldest.done) answers.delete(oldest.value);
}
