import type { Report } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import type { ReportDeps } from '../deps';
import { handlesOrAnswers } from '../policy';
import { presentPhoto } from '../present-photo';
import type { ReportRow } from '../report-row';

type Duplicates = Pick<
  Report,
  'mergedTarget' | 'mergedReports' | 'mergedFrom' | 'reporters' | 'followers' | 'recurring' | 'recurringOf'
>;

/** Who else has to do with the same hazard. Other people's reports are shown to who handles it or answers for it. */
export function duplicatesOf(
  deps: Pick<ReportDeps, 'photoAddresses'>,
  row: ReportRow,
  relations: readonly Relation[],
): Duplicates {
  const { mergedTarget, twins, coReporterIds, followerIds, recurringOf, recurringNumber } = row;
  const mayLook = handlesOrAnswers(relations);
  return {
    ...(mergedTarget ? { mergedTarget } : {}),
    ...(twins.length > 0 ? { mergedReports: twins.length } : {}),
    ...(twins.length > 0 && mayLook
      ? {
          mergedFrom: twins.map(({ id, number, photos }) => ({
            id,
            number,
            photos: photos.map((photo) => presentPhoto(deps, photo)),
          })),
        }
      : {}),
    ...(coReporterIds.length > 0 ? { reporters: coReporterIds.length + 1 } : {}),
    ...(followerIds.length > 0 ? { followers: followerIds.length } : {}),
    ...(recurringOf ? { recurring: true } : {}),
    ...(recurringOf && recurringNumber && mayLook
      ? { recurringOf: { id: recurringOf, number: recurringNumber } }
      : {}),
  };
}
