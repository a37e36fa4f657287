import type { Report } from '@weilinli/contracts';
import { isOpen } from '@weilinli/domain';
import { Children, type ReactNode } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { ReportCard } from '../../ui/report-card';
import { useAsDone, usePendingMark } from '../outbox/use-pending';
import { groupIcon } from './icon-of';
import { linePill } from './line-pill';
import { placeNames } from './place-words';
import { stateWords } from './state-words';

interface ReportLineProps {
  report: Report;
  /** In place of who has it and what happens next: why it stands in this list. */
  why?: string;
  /** 320 米, from where the reader is. */
  distance?: string | undefined;
  children?: ReactNode;
}

/** A report in a list of somebody involved. */
export function ReportLine({ report: known, why, distance, children }: ReportLineProps) {
  const report = useAsDone()(known);
  const now = useNow();
  return (
    <ReportCard
      id={report.id}
      title={reportTitle(report)}
      icon={groupIcon(report.category.group)}
      thumbnail={report.photos[0]?.thumbnailUrl}
      place={[...placeNames(report), ...(distance === undefined ? [] : [distance])]}
      state={why ?? stateWords(report, now)}
      pill={linePill(report, now)}
      mark={markOf(report)}
      pending={usePendingMark(report.id)}
      onOpen={() => open('detail', { id: report.id })}
    >
      {Children.toArray(children).length > 0 ? children : null}
    </ReportCard>
  );
}

/** What a leader has put on top says so, as long as it is to be done. */
function markOf({ supervisedAt, status }: Report): string | undefined {
  return supervisedAt !== undefined && isOpen(status) && status !== 'resolved' ? '督办' : undefined;
}

/** 雨水井盖缺失, from the category's and the condition's names. */
export function reportTitle({ category, condition }: Pick<Report, 'category' | 'condition'>): string {
  return `${category.name} · ${condition.name}`;
}
