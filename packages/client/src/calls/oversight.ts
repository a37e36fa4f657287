import type { IndicesAnswer, IndicesQuery, ReportsCsvQuery } from '@weilinli/contracts';
import type { Calls } from '../caller';

export const oversightCalls = ({ call }: Calls) => ({
  /** The reports of an area and a time as a table. */
  reportsCsv: (query: ReportsCsvQuery) => call<string>('GET', '/reports.csv', { query: { ...query } }),
  indices: (query: IndicesQuery) => call<IndicesAnswer>('GET', '/indices', { query: { ...query } }),
});
