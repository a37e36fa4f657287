import type { Report } from '@weilinli/contracts';

/** A report in a grid worker's hands; a test states only what matters to it. */
export function buildReport(facts: Partial<Report> = {}): Report {
  return {
    id: 'report-1',
    view: 'full',
    number: 'C20261122-000001',
    status: 'dispatched',
    version: 2,
    category: { code: 'P0103', name: '雨水井盖', group: 'manhole', icon: 'manhole' },
    condition: { code: 'missing', name: '缺失', severity: 'critical' },
    place: { longitude: 114.318, latitude: 30.51, datum: 'gcj02', address: '小区门口' },
    area: { code: '42010601500101', name: '第 1 网格', path: [] },
    photos: [],
    reporter: { id: 'person-1', displayName: '郭飞' },
    assignee: { id: 'person-2', displayName: '小刘', role: 'worker' },
    coHandlers: [],
    deadlines: {
      acceptBy: '2026-11-22T08:15:00.000Z',
      makeSafeBy: '2026-11-22T10:00:00.000Z',
      resolveBy: '2026-11-23T08:00:00.000Z',
    },
    dueSoonAt: {
      acceptBy: '2026-11-22T08:12:00.000Z',
      makeSafeBy: '2026-11-22T09:36:00.000Z',
      resolveBy: '2026-11-23T03:12:00.000Z',
    },
    timeliness: 'onTime',
    rework: 0,
    extensions: 0,
    transfers: 0,
    verified: false,
    relations: ['reporter'],
    availableActions: [],
    createdAt: '2026-11-22T08:00:00.000Z',
    updatedAt: '2026-11-22T08:00:00.000Z',
    ...facts,
  };
}
