import type { DataSource } from 'typeorm';
import type { AreaIndexHolder } from '../areas';
import type { CatalogueHolder } from '../catalogue';

/** What the report chapter and those after it need. */
export interface ReportDeps {
  dataSource: DataSource;
  newId: () => string;
  areas: AreaIndexHolder;
  catalogue: CatalogueHolder;
  photoAddresses: (photoId: string) => { url: string; thumbnailUrl: string };
  /** After a commit with quiet jobs. */
  wakeWorkers: () => void;
  /** What every report's number begins with. */
  numberPrefix: string;
}
