import type { Report } from '@weilinli/contracts';
import type { ReactNode } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { ReportCard } from '../../ui/report-card';
import { nextDeadline } from './deadline-words';
import { groupIcon } from './icon-of';
import { placeNames } from './place-words';
import { stateWords } from './state-words';

/** A report in a list of somebody involved. */
export function ReportLine({ report, children }: { report: Report; children?: ReactNode }) {
  const now = useNow();
  return (
    <ReportCard
      id={report.id}
      title={reportTitle(report)}
      icon={groupIcon(report.category.group)}
      thumbnail={report.photos[0]?.thumbnailUrl}
      place={placeNames(report)}
      state={stateWords(report, now)}
      pill={nextDeadline(report, now)}
      onOpen={() => open('detail', { id: report.id })}
    >
      {children}
    </ReportCard>
  );
}

/** 雨水井盖缺失, from the category's and the condition's names. */
export function reportTitle({ category, condition }: Pick<Report, 'category' | 'condition'>): string {
  return `${category.name} · ${condition.name}`;
}
