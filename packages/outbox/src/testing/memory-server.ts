import { ApiProblem } from '@weilinli/client';
import type {
  ActionBody,
  DutyAnswer,
  GiveFeedback,
  ProblemCode,
  Report,
  SubmitReport,
} from '@weilinli/contracts';
import type { OutboxClient } from '../devices';
import { markerIn, type Person, type ServerSide, type Taken } from './server-side';

interface Photo {
  id: string;
  owner: Person;
  content: string;
  reportId?: string;
}

interface Case {
  id: string;
  status: 'dispatched' | 'accepted' | 'resolved' | 'closed';
  handler: Person | undefined;
  former: Person[];
  reporter: Person | undefined;
  rework: number;
  entries: number;
}

/** An honest server: one answer to a key, refusals that change nothing, photos that are used once. */
export function memoryServer(): ServerSide {
  const answers = new Map<string, { body: string; answer: unknown }>();
  const photos = new Map<string, Photo>();
  const cases = new Map<string, Case>();
  const taken: Taken[] = [];
  const heard: string[] = [];
  let last = 0;
  const newId = () => `id-${++last}`;

  const once = <T>(call: string, body: unknown, work: () => T): T => {
    const text = JSON.stringify(body);
    const first = answers.get(call);
    if (first && first.body !== text) throw refusal(422, 'IDEMPOTENCY_KEY_REUSED');
    // What is kept under a call was answered to the same call.
    if (first) return first.answer as T;
    const answer = work();
    answers.set(call, { body: text, answer });
    return answer;
  };
  const attach = (owner: Person, reportId: string, ids: readonly string[]) => {
    const own = ids.map((id) => {
      const photo = photos.get(id);
      if (photo?.owner !== owner) throw refusal(422, 'PHOTO_UNKNOWN');
      if (photo.reportId !== undefined) throw refusal(422, 'PHOTO_ALREADY_USED');
      return photo;
    });
    for (const photo of own) photo.reportId = reportId;
    return own.map(({ content }) => content);
  };
  const note = (entry: Omit<Taken, 'marker' | 'sequence'>, at: Case, text: string | undefined) => {
    at.entries += 1;
    taken.push({ ...entry, marker: markerIn(text) ?? '', sequence: at.entries });
  };
  const given = (over: Partial<Case>): Case => ({
    id: newId(),
    status: 'dispatched',
    handler: 'worker-1',
    former: [],
    reporter: undefined,
    rework: 0,
    entries: 0,
    ...over,
  });
  const submit = (owner: Person, body: SubmitReport) => {
    refuseLater('capturedAt', body.capturedAt);
    if (body.photoIds.length === 0) throw refusal(400, 'VALIDATION_FAILED');
    const at = given({ reporter: owner });
    const pictures = attach(owner, at.id, body.photoIds);
    cases.set(at.id, at);
    note({ owner, event: 'submit', reportId: at.id, photos: pictures }, at, body.description);
    return asReport(at);
  };
  const act = (owner: Person, at: Case, { event, body }: { event: string; body: ActionBody }) => {
    const permitted: Record<string, boolean> = {
      accept: at.handler === owner && at.status === 'dispatched',
      'make-safe': at.handler === owner && at.status === 'accepted',
      resolve: at.handler === owner && at.status === 'accepted',
      remark: at.handler === owner || at.former.includes(owner) || at.reporter === owner,
    };
    if (!permitted[event]) throw refusal(409, 'ACTION_NOT_ALLOWED', at.status);
    refuseLater('performedAt', body.performedAt);
    const pictures = attach(owner, at.id, body.photoIds ?? []);
    if (event === 'accept') at.status = 'accepted';
    if (event === 'resolve') at.status = 'resolved';
    note({ owner, event, reportId: at.id, photos: pictures }, at, body.note);
    return asReport(at);
  };

  const answerFor = (owner: Person, at: Case, body: GiveFeedback) => {
    if (body.rework !== at.rework) throw refusal(409, 'STALE_VERSION', at.status);
    const isContested = body.answer === 'not-fixed';
    const isAsked = at.status === 'resolved' || (at.status === 'closed' && isContested);
    if (owner !== at.reporter || !isAsked) throw refusal(409, 'ACTION_NOT_ALLOWED', at.status);
    at.status = isContested ? 'accepted' : 'closed';
    if (isContested) at.rework += 1;
    note({ owner, event: isContested ? 'contest' : 'confirm', reportId: at.id, photos: [] }, at, body.note);
    return asReport(at);
  };
  const add = async (over: Partial<Case>) => {
    const at = given(over);
    cases.set(at.id, at);
    return at.id;
  };

  return {
    clientOf: (owner): OutboxClient => ({
      uploadPhoto: async (file, key) => {
        const content = String(file);
        const answer = once(`${owner} photo ${key}`, content, () => ({ id: newId() }));
        if (!photos.has(answer.id)) photos.set(answer.id, { id: answer.id, owner, content });
        return answer;
      },
      submitReport: async (body, key) => once(`${owner} report ${key}`, body, () => submit(owner, body)),
      act: async (id, event, body = {}, key = newId()) => {
        const at = cases.get(id);
        if (!at) throw refusal(404, 'NOT_FOUND');
        return once(`${owner} ${event} ${id} ${key}`, body, () => act(owner, at, { event, body }));
      },
      giveFeedback: async (id, body, key = newId()) => {
        const at = cases.get(id);
        if (!at) throw refusal(404, 'NOT_FOUND');
        return once(`${owner} feedback ${id} ${key}`, body, () => answerFor(owner, at, body));
      },
      sayDuty: async (body, key = newId()) =>
        once(`${owner} duty ${key}`, body, () => {
          const said = body.performedAt ?? '';
          if (heard.some((newer) => newer > said)) throw refusal(409, 'DUTY_WORD_OVER');
          heard.push(said);
          return { onDuty: body.onDuty } as DutyAnswer;
        }),
    }),
    newTask: () => add({}),
    newFix: () => add({ status: 'resolved', reporter: 'courier-1' }),
    heardOnDuty: () => heard,
    reassign: async (id) => {
      const at = cases.get(id);
      if (!at?.handler || at.status === 'resolved' || at.status === 'closed') return;
      at.former.push(at.handler);
      at.handler = undefined;
      at.status = 'dispatched';
    },
    forgetPhotos: async () => {
      for (const photo of [...photos.values()]) if (photo.reportId === undefined) photos.delete(photo.id);
    },
    taken: async (prefix) => taken.filter(({ marker }) => marker.startsWith(prefix)),
    photos: async (prefix) =>
      [...photos.values()].map(({ content }) => content).filter((content) => content.startsWith(prefix)),
  };
}

/** As much of a report as the outbox reads. */
function asReport(at: Case): Report {
  return { id: at.id, number: at.id } as Report;
}

// No test is run so late: whoever claims it has a wrong clock.
const latest = '2100-01-01';

function refuseLater(path: 'capturedAt' | 'performedAt', claimed: string | undefined): void {
  if (claimed === undefined || claimed < latest) return;
  const { problem } = refusal(422, 'VALIDATION_FAILED');
  throw new ApiProblem({ ...problem, errors: [{ path, message: `${path} lies in the future` }] });
}

export function refusal(status: number, code: ProblemCode, reportStatus?: string): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: code,
    status,
    detail: code,
    code,
    requestId: '',
    ...(reportStatus ? { reportStatus } : {}),
  });
}
