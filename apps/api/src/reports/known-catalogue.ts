import type { InHand } from '../platform/database/connection-in-hand';
import type { ReportDeps } from './deps';
import type { ReportRow } from './report-row';

/** Sees to it that reports can be shown in the words of the catalogue that judged them, though another process imported it. */
export async function knowCatalogueOf(
  { catalogue, client }: Pick<ReportDeps, 'catalogue'> & { client?: InHand },
  rows: readonly Pick<ReportRow, 'catalogueVersion'>[],
): Promise<void> {
  const known = catalogue.current().version;
  if (rows.some(({ catalogueVersion }) => catalogueVersion > known)) await catalogue.reload(client);
}
