import type { ReportPhoto } from '@weilinli/contracts';
import type { ReportDeps } from './deps';
import type { PhotoRow } from './report-row';

export function presentPhoto(
  deps: Pick<ReportDeps, 'photoAddresses'>,
  { id, stage, at }: PhotoRow,
): ReportPhoto {
  return { id, stage, ...deps.photoAddresses(id), at: new Date(at).toISOString() };
}
