import type { ReportRow } from './report-row';

/**
 * Whether a fix counts only with a leader's word. A photo of which no place is known is shown as such and asks the
 * leader to look, but the reporter, who stands there, is believed.
 */
export function fixIsDoubted({ afterDoubts }: Pick<ReportRow, 'afterDoubts'>): boolean {
  return afterDoubts?.some((doubt) => doubt !== 'no-place') ?? false;
}
