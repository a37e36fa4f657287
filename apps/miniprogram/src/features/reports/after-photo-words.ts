import type { AfterPhotoDoubt, Report } from '@weilinli/contracts';

const words: Record<AfterPhotoDoubt, string> = {
  'too-far': '拍照的地方离现场太远',
  'no-place': '不知道照片在哪里拍的',
  'seen-before': '这张照片以前用过',
  'same-as-before': '和上报时的照片一样',
};

type Fix = Pick<Report, 'status' | 'verified' | 'afterPhoto'>;

/** Whether the fix counts only with a leader's word. Where only the place is not known, the reporter's is enough. */
export function needsLeader({ status, verified, afterPhoto }: Fix): boolean {
  if (status !== 'resolved' || verified) return false;
  return (afterPhoto?.doubts ?? []).some((doubt) => doubt !== 'no-place');
}

/** 照片还需网格长确认: 拍照的地方离现场太远. */
export function afterPhotoWords(report: Fix): string | undefined {
  if (!needsLeader(report)) return undefined;
  const doubts = (report.afterPhoto?.doubts ?? []).map((doubt) => words[doubt]);
  return `照片还需网格长确认: ${doubts.join(', ')}`;
}
