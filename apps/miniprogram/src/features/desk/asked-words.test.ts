import { buildReport } from '../../testing/build-report';
import { askedWords } from './asked-words';

const now = new Date('2026-11-22T08:10:00.000Z');
const asked = { id: 'r', askedAt: '2026-11-22T08:05:00.000Z', approvals: 0 };

test('who asked, for what and why', () => {
  const report = buildReport({
    relations: ['leader'],
    availableActions: ['approve', 'refuse'],
    assignee: { id: 'person-1', displayName: '小刘', role: 'worker' },
    openRequests: [{ ...asked, kind: 'extend', reason: 'material' }],
  });
  expect(askedWords(report, now)).toBe('网格员小刘申请延期: 等待材料或配件');
});

test('a request without a reason is said without one', () => {
  const report = buildReport({
    relations: ['leader'],
    availableActions: ['approve', 'refuse'],
    openRequests: [{ ...asked, kind: 'transfer' }],
  });
  expect(askedWords(report, now)).toMatch(/申请换人$/);
});
