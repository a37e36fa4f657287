import type { ProblemCode } from '@weilinli/contracts';

export interface RefusalKind {
  status: number;
  title: string;
  detail: string;
}

export type RefusalKinds = Partial<Record<ProblemCode, RefusalKind>>;

export function kind(status: number, title: string, detail: string): RefusalKind {
  return { status, title, detail };
}
