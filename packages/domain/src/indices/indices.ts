import type { CountName, Counts } from './counts';

export interface IndexDefinition {
  /** As the field calls it. */
  readonly name: string;
  readonly numerator: CountName;
  readonly denominator: CountName;
  /** What it tells, and what it does not. */
  readonly meaning: string;
  /** Who defines it so. */
  readonly source: string;
}

const xuzhou = 'as in the published dashboard of 徐州';

/**
 * The six standard indices. The national standard (GB/T 30428.4, formerly CJ/T 292) names them; its text was not to be
 * had, so numerator and denominator are those that cities publish, and where none does, ours – each says which.
 */
export const indices = {
  filingRate: {
    name: '立案率',
    numerator: 'filed',
    denominator: 'reported',
    meaning: 'how much of what people report is a case of its own',
    source: `立案数 / 上报数, ${xuzhou}`,
  },
  handlingRate: {
    name: '处置率',
    numerator: 'handled',
    denominator: 'dueToHandle',
    meaning: 'how much of what had to be fixed by now is fixed, in time or late',
    source: `处置数 / 应处置数, ${xuzhou}; that suspended cases are taken out is the field’s practice`,
  },
  closingRate: {
    name: '结案率',
    numerator: 'closed',
    denominator: 'dueToClose',
    meaning: 'how much of what had to be closed by now is closed, in time or late',
    source: `结案数 / 应结案数, ${xuzhou}; what waits for its reporter’s word is not due yet: ours`,
  },
  timelyClosingRate: {
    name: '按期结案率',
    numerator: 'closedInTime',
    denominator: 'dueToClose',
    meaning: 'how much of what had to be closed by now was fixed inside its deadline and closed',
    source: `按期结案数 / 应结案数, ${xuzhou}; in time is judged by the fix, for the closing is not the handler’s: ours`,
  },
  reworkRate: {
    name: '返工率',
    numerator: 'reworked',
    denominator: 'fixed',
    meaning: 'how much of what was called fixed was not',
    source: '返工数 / 处置数 is common; counted by report, so that it never exceeds one: ours',
  },
  dispatchAccuracy: {
    name: '准确派遣率',
    numerator: 'accurateDispatches',
    denominator: 'judgedDispatches',
    meaning: 'how often the first handler was the right one',
    source: 'among the indices of 运城, without a published formula: ours',
  },
} as const satisfies Record<string, IndexDefinition>;

export type IndexName = keyof typeof indices;
export const indexNames = Object.keys(indices) as readonly IndexName[];

export interface IndexValue {
  /** A share from 0 to 1; null where there is nothing to take a share of: no data is not nought. */
  readonly value: number | null;
  readonly noData: boolean;
  readonly numerator: number;
  readonly denominator: number;
}

export type IndexValues = Readonly<Record<IndexName, IndexValue>>;

/** The six indices of a group of reports. Never throws. */
export function indicesOf(counts: Counts): IndexValues {
  return Object.fromEntries(indexNames.map((name) => [name, shareOf(indices[name], counts)])) as IndexValues;
}

function shareOf(definition: IndexDefinition, counts: Counts): IndexValue {
  const numerator = counts[definition.numerator];
  const denominator = counts[definition.denominator];
  const noData = denominator === 0;
  return { value: noData ? null : numerator / denominator, noData, numerator, denominator };
}
