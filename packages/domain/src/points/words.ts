import type { Holding } from './entries-for';

/** What happened to an award, for whose points they are, in a line: 已修好, 20 分到账. */
export function movedWords(from: Holding, to: Holding): string {
  if (to.state === 'none')
    return from.state === 'earned' ? `收回 ${from.points} 分` : `不再计 ${from.points} 分`;
  if (from.state === to.state) return `改为 ${to.points} 分`;
  switch (to.state) {
    case 'pending':
      return from.state === 'none' ? `待核实 +${to.points}` : `重新处理, ${to.points} 分转为待核实`;
    case 'held':
      return from.state === 'earned'
        ? `${to.points} 分转为等待人工核查`
        : `已修好, ${to.points} 分等待人工核查`;
    case 'earned':
      return from.state === 'held' ? `核查通过, ${to.points} 分到账` : `已修好, ${to.points} 分到账`;
    default:
      return to.state satisfies never;
  }
}
