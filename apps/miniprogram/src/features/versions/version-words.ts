import { momentWords } from '@weilinli/domain';

export interface VersionFacts {
  version: number;
  changedAt: string;
  /** Absent: it came with the program. */
  changedBy?: { displayName: string };
  note?: string;
}

/** 第 3 版 · 昨天 10:00 · 管理员改的. */
export function versionWords({ version, changedAt, changedBy }: VersionFacts, now: Date): string {
  const who = changedBy ? `${changedBy.displayName}改的` : '系统自带';
  return [`第 ${version} 版`, momentWords(now, new Date(changedAt)), who].join(' · ');
}
