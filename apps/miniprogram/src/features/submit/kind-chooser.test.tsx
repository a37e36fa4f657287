import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { CatalogueView } from '@weilinli/contracts';
import type { Category } from '@weilinli/domain';
import { useState } from 'react';
import { emptyDraft } from './draft';
import { KindChooser } from './kind-chooser';

afterEach(cleanup);

const hours = (amount: number) => ({ amount, unit: 'hour' as const });

const category = (facts: Pick<Category, 'code' | 'name' | 'group'>): Category => ({
  kind: 'component',
  icon: facts.group,
  closingCondition: '',
  keywords: [],
  handledBy: { kind: 'grid', organisations: [] },
  verifyRadius: 50,
  private: false,
  conditions: [
    {
      code: 'missing',
      name: '缺失',
      severity: 'critical',
      filingCondition: '',
      limits: { accept: hours(1), resolve: hours(24) },
    },
    {
      code: 'broken',
      name: '破损',
      severity: 'minor',
      filingCondition: '',
      limits: { accept: hours(1), resolve: hours(72) },
    },
  ],
  ...facts,
});

const catalogue: CatalogueView = {
  groups: [
    { code: 'manhole', name: '井盖' },
    { code: 'lamp', name: '路灯' },
  ],
  items: [
    category({ code: 'P0103', name: '雨水井盖', group: 'manhole' }),
    category({ code: 'P0201', name: '路灯杆', group: 'lamp' }),
  ],
  nextCursor: null,
};

function Chooser() {
  const [draft, setDraft] = useState(emptyDraft);
  return (
    <div>
      <KindChooser catalogue={catalogue} draft={draft} onChange={setDraft} />
      <output>{[draft.category?.code, draft.condition?.code].join(' ')}</output>
    </div>
  );
}

const answer = () => document.querySelector('output')?.textContent;

test('group, category and condition are three taps, and the most urgent condition is there already', () => {
  render(<Chooser />);
  fireEvent.click(screen.getByRole('radio', { name: '井盖' }));
  expect(screen.queryByRole('radio', { name: '路灯杆' })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: '雨水井盖' }));
  expect(answer()).toBe('P0103 missing');
  // What has been answered makes room.
  expect(screen.queryByRole('radio', { name: '井盖' })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: '破损' }));
  expect(answer()).toBe('P0103 broken');
});

test('what was reported last is one tap, before the groups', () => {
  const onChange = jest.fn();
  const last = catalogue.items.slice(1);
  render(<KindChooser catalogue={catalogue} draft={emptyDraft} last={last} onChange={onChange} />);
  const offered = screen.getAllByRole('radio').map(({ textContent }) => textContent);
  expect(offered[0]).toBe('路灯杆');
  fireEvent.click(screen.getByRole('radio', { name: '路灯杆' }));
  expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ category: catalogue.items[1] }));
});

test('a search finds a category of any group', async () => {
  render(<Chooser />);
  fireEvent.click(screen.getByRole('button', { name: '搜一搜' }));
  fireEvent.change(screen.getByPlaceholderText(/路灯不亮/), { target: { value: '路灯' } });
  fireEvent.click(await screen.findByRole('radio', { name: '路灯杆' }));
  expect(answer()).toBe('P0201 missing');
});

test('another choice is one tap away', () => {
  render(<Chooser />);
  fireEvent.click(screen.getByRole('radio', { name: '井盖' }));
  fireEvent.click(screen.getByRole('radio', { name: '雨水井盖' }));
  fireEvent.click(screen.getByRole('button', { name: '换一个' }));
  expect(answer()).toBe(' ');
  expect(screen.getByRole('radio', { name: '雨水井盖' })).toBeTruthy();
});
