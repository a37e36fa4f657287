import type { DataSource } from 'typeorm';

export interface ShopDeps {
  dataSource: DataSource;
  newId: () => string;
}
