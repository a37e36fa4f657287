import type { IndexSheet } from '@weilinli/contracts';
import { type IndexName, type IndexValue, indices } from '@weilinli/domain';

// What it means to somebody who never heard the field's word for it.
const plainWords: Record<IndexName, string> = {
  filingRate: '报来的有多少受理',
  handlingRate: '该修好的修好了多少',
  closingRate: '该结束的结束了多少',
  timelyClosingRate: '按期修好并结束的有多少',
  reworkRate: '修过的有多少又返工',
  dispatchAccuracy: '第一次就派对的有多少',
};

export interface IndexRow {
  key: IndexName;
  name: string;
  meaning: string;
  /** 92%; — where there is nothing to take a share of. */
  share: string;
  /** 46 / 50. */
  counts: string;
}

export function shareWords(value: Pick<IndexValue, 'value'> | undefined): string {
  return value === undefined || value.value === null ? '—' : `${Math.round(value.value * 100)}%`;
}

/** The six indices of a sheet, as a person reads them. */
export function indexRows({ indices: values }: Pick<IndexSheet, 'indices'>): IndexRow[] {
  const names: readonly IndexName[] = [
    'timelyClosingRate',
    'closingRate',
    'handlingRate',
    'filingRate',
    'reworkRate',
    'dispatchAccuracy',
  ];
  return names.map((key) => ({
    key,
    name: indices[key].name,
    meaning: plainWords[key],
    share: shareWords(values[key]),
    counts: values[key].noData ? '还没有' : `${values[key].numerator} / ${values[key].denominator} 件`,
  }));
}
