import type { Report } from '@weilinli/contracts';
import { buildReport } from '../../testing/build-report';
import { deskSections } from './desk-sections';

const now = new Date('2026-11-22T08:10:00.000Z');
const nothing = {
  desk: { items: [], nextCursor: null, total: 0, areas: [] },
  unassigned: [],
  inHand: [],
  fixed: [],
  hasMore: { inHand: false, fixed: false },
};
const superior = (facts: Partial<Report>) =>
  buildReport({ relations: ['leader'], availableActions: ['assign', 'transfer'], ...facts });

test('each report stands once, where it presses most', () => {
  const inHand = [
    superior({ id: 'on-time' }),
    superior({ id: 'late', timeliness: 'overdue' }),
    superior({ id: 'on-top', timeliness: 'overdue', supervisedAt: '2026-11-22T08:00:00.000Z' }),
    superior({
      id: 'asked',
      timeliness: 'overdue',
      supervisedAt: '2026-11-22T08:00:00.000Z',
      availableActions: ['transfer', 'approve', 'refuse'],
      openRequests: [{ id: 'r', kind: 'transfer', askedAt: '2026-11-22T08:05:00.000Z', approvals: 0 }],
    }),
    superior({ id: 'waits', status: 'suspended', deadlines: {} }),
  ];
  const sections = deskSections({ ...nothing, inHand, fixed: [superior({ id: 'fixed' })] }, now);
  expect(sections.map(({ key, lines }) => [key, lines.map(({ report }) => report.id)])).toEqual([
    ['asked', ['asked']],
    ['supervised', ['on-top']],
    ['overdue', ['late']],
    ['verify', ['fixed']],
    ['going', ['on-time']],
    ['suspended', ['waits']],
  ]);
});

test('what nobody has is counted in full and carries why it waits', () => {
  const waiting = {
    id: 'alone',
    number: 'C20261122-000001',
    category: { code: 'P0103', name: '雨水井盖' },
    severity: 'critical',
    area: { code: '42010601500101', kind: 'grid' as const, name: '第 1 网格' },
    since: '2026-11-22T08:00:00.000Z',
    waitingSeconds: 600,
    because: 'nobody-fits' as const,
  };
  const [section] = deskSections(
    {
      ...nothing,
      desk: { ...nothing.desk, items: [waiting], total: 70 },
      unassigned: [buildReport({ id: 'alone', status: 'submitted' })],
    },
    now,
  );
  expect(section).toMatchObject({ key: 'nobody', count: '70', lines: [{ waiting }] });
});

test('an empty desk has no sections', () => {
  expect(deskSections(nothing, now)).toEqual([]);
});
