import type { DataSource } from 'typeorm';
import type { AreaIndexHolder } from '../../areas';

export interface DutyDeps {
  dataSource: DataSource;
  newId: () => string;
  areas: AreaIndexHolder;
}
