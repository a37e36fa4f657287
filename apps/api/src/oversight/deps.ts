import type { DataSource } from 'typeorm';
import type { AreaIndexHolder } from '../areas';
import type { CatalogueHolder } from '../catalogue';

export interface OversightDeps {
  dataSource: DataSource;
  areas: AreaIndexHolder;
  catalogue: CatalogueHolder;
}
