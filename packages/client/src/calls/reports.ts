import type {
  ActionBody,
  CandidatesQuery,
  HandlerCandidate,
  HistoryEntry,
  NearbyReport,
  Page,
  PageQuery,
  PhotoView,
  PublicReport,
  Report,
  ReportClock,
  ReportsQuery,
  ReportView,
  SameReport,
  SubmitReport,
} from '@weilinli/contracts';
import type { Action, Datum, Position } from '@weilinli/domain';
import type { Caller, CallerOptions } from '../caller';

type Device = CallerOptions<unknown>['device'];

export const reportCalls = <File>({ call, upload }: Caller<File>, device: Device) => ({
  uploadPhoto: (file: File, idempotencyKey?: string) =>
    upload<PhotoView>('/photos', file, { idempotencyKey }),
  submitReport: (body: SubmitReport, idempotencyKey?: string) =>
    call<Report>('POST', '/reports', { body, device: device?.(), idempotencyKey }),
  report: (id: string) => call<ReportView>('GET', `/reports/${id}`),
  history: (id: string) => call<{ items: HistoryEntry[] }>('GET', `/reports/${id}/history`),
  /** What is left of each limit, what comes next, and whose time it was. */
  clock: (id: string) => call<ReportClock>('GET', `/reports/${id}/clock`),
  reports: (query: ReportsQuery) => call<Page<Report>>('GET', '/reports', { query: { ...query } }),
  nearby: (query: Position & { datum: Datum; radius?: number; category?: string } & PageQuery) =>
    call<Page<NearbyReport>>('GET', '/reports/nearby', { query: { ...query } }),
  /** What may be the same as what is about to be reported. */
  same: (query: Position & { datum: Datum; categoryCode: string }) =>
    call<{ items: SameReport[] }>('GET', '/reports/same', { query: { ...query } }),
  followed: (query: PageQuery = {}) =>
    call<Page<PublicReport>>('GET', '/reports', { query: { scope: 'followed', ...query } }),
  /** Who only follows sees the public view. */
  follow: (id: string) => call<ReportView>('POST', `/reports/${id}/actions/follow`),
  unfollow: (id: string) => call<ReportView>('POST', `/reports/${id}/actions/unfollow`),
  candidates: (id: string, query: CandidatesQuery = {}) =>
    call<{ items: HandlerCandidate[] }>('GET', `/reports/${id}/candidates`, { query: { ...query } }),
  act: (id: string, action: Action, body: ActionBody = {}, idempotencyKey?: string) =>
    call<Report>('POST', `/reports/${id}/actions/${action}`, { body, idempotencyKey }),
});
