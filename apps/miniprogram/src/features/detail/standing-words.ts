import type { Report } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { afterPhotoWords } from '../reports/after-photo-words';

export interface StandingLine {
  key: 'supervised' | 'photo' | 'rework' | 'extensions' | 'transfers';
  words: string;
  urgent: boolean;
}

/** What is out of the ordinary about a report, one line each; what presses first. */
export function standingLines(report: Report, now: Date): StandingLine[] {
  const { supervisedAt, rework, extensions, transfers } = report;
  const photo = afterPhotoWords(report);
  const lines: (StandingLine | false)[] = [
    supervisedAt !== undefined && {
      key: 'supervised',
      words: `督办: ${momentWords(now, new Date(supervisedAt))} 要求优先处理`,
      urgent: true,
    },
    photo !== undefined && { key: 'photo', words: photo, urgent: true },
    rework > 0 && { key: 'rework', words: `返工 ${rework} 次`, urgent: true },
    extensions > 0 && { key: 'extensions', words: `延期 ${extensions} 次`, urgent: false },
    transfers > 0 && { key: 'transfers', words: `转交过 ${transfers} 次`, urgent: false },
  ];
  return lines.filter((line) => line !== false);
}
