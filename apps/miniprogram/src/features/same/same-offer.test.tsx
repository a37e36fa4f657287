import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { SameReport } from '@weilinli/contracts';
import { SameOffer } from './same-offer';

afterEach(cleanup);

function buildSame(facts: Partial<SameReport> = {}): SameReport {
  return {
    id: 'same-1',
    view: 'public',
    status: 'dispatched',
    category: { code: 'P0103', name: '雨水井盖', group: 'manhole', icon: 'manhole' },
    area: { code: '42010601500101', name: '第 1 网格', path: [] },
    place: { longitude: 114.318, latitude: 30.51, datum: 'gcj02' },
    createdAt: '2026-11-22T08:00:00.000Z',
    updatedAt: '2026-11-22T08:00:00.000Z',
    distance: 20,
    ...facts,
  };
}

test('one tap follows it, another one goes on reporting', () => {
  const onFollow = jest.fn();
  const onOther = jest.fn();
  const item = buildSame();
  render(<SameOffer items={[item]} busy={undefined} onFollow={onFollow} onOther={onOther} />);
  expect(screen.getByText(/约 20 米/)).toBeTruthy();
  expect(screen.getByText('已派给处理人')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '是同一处, 跟进这件' }));
  expect(onFollow).toHaveBeenCalledWith(item);
  fireEvent.click(screen.getByRole('button', { name: '不是, 继续上报' }));
  expect(onOther).toHaveBeenCalled();
});

test('who has reported or follows it already is led there instead', () => {
  const items = [buildSame({ standing: 'reported' }), buildSame({ id: 'same-2', standing: 'following' })];
  render(<SameOffer items={items} busy={undefined} onFollow={jest.fn()} onOther={jest.fn()} />);
  expect(screen.queryByRole('button', { name: '是同一处, 跟进这件' })).toBeNull();
  expect(screen.getByRole('button', { name: '你报过, 看进度' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '你在跟进, 看进度' })).toBeTruthy();
});
