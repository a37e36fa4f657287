import type { ReportView } from '@weilinli/contracts';
import { useMemo } from 'react';
import { PlaceMap } from '../../platform/map';

export function ReportPlace({ report }: { report: ReportView }) {
  const { longitude, latitude } = report.place;
  // The same pin as long as the place is the same, so that the map is not drawn anew at every look.
  const pins = useMemo(
    () => [
      {
        key: report.id,
        place: { longitude, latitude, datum: 'gcj02' as const },
        words: report.category.name,
      },
    ],
    [report.id, report.category.name, longitude, latitude],
  );
  return <PlaceMap centre={report.place} pins={pins} />;
}
