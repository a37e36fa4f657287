import type { RequestKind } from '@weilinli/domain';

interface KindWords {
  /** 申请延期, 同意延期. */
  name: string;
  /** On the choice of its handler. */
  choice: string;
  /** Below it: when it is for him. */
  hint: string;
}

const words: Record<RequestKind, KindWords> = {
  extend: { name: '延期', choice: '延期', hint: '还在处理, 来不及按时修好' },
  suspend: { name: '挂账', choice: '挂账', hint: '要等施工、材料或天气, 先停下计时' },
  transfer: { name: '换人', choice: '换人处理', hint: '这件事应该由别人来做' },
  exempt: { name: '超时申诉', choice: '超时申诉', hint: '超时不是我的原因' },
};

export function requestWords(kind: RequestKind): KindWords {
  return words[kind];
}

/** In the order in which a handler most likely needs them. */
export const kindsByNeed: readonly RequestKind[] = ['extend', 'suspend', 'transfer', 'exempt'];
