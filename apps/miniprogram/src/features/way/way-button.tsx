import type { Report } from '@weilinli/contracts';
import { leadTo } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { reportTitle } from '../reports/report-line';

interface WayButtonProps {
  report: Pick<Report, 'id' | 'category' | 'condition' | 'place'>;
}

/** Leads to the place of a report. */
export function WayButton({ report }: WayButtonProps) {
  const { id, place } = report;
  return (
    <Button
      id={`way-${id}`}
      words="导航"
      icon="go"
      kind="outline"
      onTap={() => leadTo({ place, name: place.address ?? reportTitle(report), address: place.address })}
    />
  );
}
