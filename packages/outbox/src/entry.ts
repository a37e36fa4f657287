import type { ActionBody, GiveFeedback, PutDuty, SubmitReport } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';

/** A report without its photos: their ids come when they are uploaded. */
export type ReportDraft = Omit<SubmitReport, 'photoIds'>;
/** An action without its photos. `performedAt` and `place` say when and where it was done, signal or not. */
export type ActionDraft = Omit<ActionBody, 'photoIds'>;

export type What =
  | { kind: 'report'; body: ReportDraft; label?: string }
  | { kind: 'action'; reportId: string; action: Action; body: ActionDraft; label: string }
  /** The answer to the question whether it is fixed. */
  | { kind: 'feedback'; reportId: string; body: GiveFeedback; label: string }
  /** On or off duty. */
  | { kind: 'duty'; body: PutDuty; label: string };

/** `queued` → `uploading` → `submitting` → `done`; `failed` waits for the person. */
export type EntryState = 'queued' | 'uploading' | 'submitting' | 'done' | 'failed';

export interface EntryPhoto {
  /** Of its file, within the entry. */
  name: string;
  /** Made when the photo was first kept, and never changed: a repeated upload is no second photo. */
  key: string;
  /** Once the server has it. */
  photoId?: string;
  /** Its file was gone before it could be sent: the entry goes without it, and says so. */
  missing?: boolean;
}

/** Why an entry waits: the server's own refusal, or a word of the outbox. */
export interface EntryProblem {
  code: string;
  status: number;
  detail: string;
  /** Name of the photo that was refused. */
  photo?: string;
}

/**
 * The report went on without this: somebody else has it, or it has ended. Or another word on duty came later. What was
 * photographed and written goes to the report as a remark: `sending` until then, `kept` afterwards, `refused` if not
 * even that is allowed (the photos then stay on the device), `none` if there was nothing to keep.
 */
export interface Conflict {
  code: string;
  status: number;
  detail: string;
  reportStatus?: string;
  evidence: 'sending' | 'kept' | 'refused' | 'none';
}

export interface Entry {
  id: string;
  /** Whose it is. Nobody else's session ever sends it. */
  personId: string;
  /** Entries of one report go in this order. */
  order: number;
  what: What;
  photos: readonly EntryPhoto[];
  /** Made at first save, and never changed: a repeated sending is no second report. */
  key: string;
  createdAt: string;
  state: EntryState;
  /** Tries that had no answer, or none that settles it. */
  attempts: number;
  /** Not tried again by itself before. */
  notBefore?: string;
  problem?: EntryProblem;
  conflict?: Conflict;
  result?: { reportId: string; number: string };
  /** The server had taken an earlier wording before it was corrected; that one counts. */
  tookEarlier?: boolean;
  /** It may have reached the server, whatever was heard of it. */
  sent?: boolean;
  /** Bodies that may have reached the server before they were corrected, as JSON. */
  earlier?: readonly string[];
}
