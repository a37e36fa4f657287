import type { PublicReport } from '@weilinli/contracts';
import type { Status } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';
import { publicStateWords } from './state-words';

const tones: Partial<Record<Status, PillTone>> = {
  resolved: 'on-time',
  closed: 'on-time',
  suspended: 'due-soon',
  declined: 'over',
  merged: 'over',
  withdrawn: 'over',
};

/** How it stands, as everybody may know it: in a few words with a colour. */
export function publicPill(report: Pick<PublicReport, 'status'>): { words: string; tone: PillTone } {
  return { words: publicStateWords(report), tone: tones[report.status] ?? 'waiting' };
}
