import type { DataSource } from 'typeorm';
import type { ReportDeps } from '../../reports';

/** What reviews are shown and decided with. */
export interface ReviewDeps extends Pick<ReportDeps, 'areas' | 'catalogue' | 'photoAddresses'> {
  dataSource: DataSource;
  newId: () => string;
}
