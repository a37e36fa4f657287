import type { NoticeKind } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { notify } from '../../messages';
import type { Move } from './moves-of';

/** Tells somebody what became of his points, where it matters to him: not of two points more, nor of what is expected. */
export async function noticeOf(client: PoolClient, move: Move & { id: string }): Promise<void> {
  const told = toldOf(move);
  if (!told) return;
  const { id, personId, reportId, kind, step, because } = move;
  await notify(client, {
    id,
    key: `award:${reportId}:${personId}:${kind}:${step}`,
    personId,
    kind: told.kind,
    words: { title: told.title, body: because.join(', ') },
    reportId,
  });
}

function toldOf({ kind, from, to }: Move): { kind: NoticeKind; title: string } | undefined {
  const isOwnWork = kind === 'found' || kind === 'handled';
  if (to.state === 'earned' && from.state !== 'earned') {
    return isOwnWork ? { kind: 'points-earned', title: `${to.points} 积分到账` } : undefined;
  }
  if (to.state === 'earned') {
    return { kind: 'points-corrected', title: `积分更正: ${from.points} 分改为 ${to.points} 分` };
  }
  if (to.state === 'held') return { kind: 'points-held', title: `${to.points} 积分等待人工核查` };
  // What goes on after it was reopened comes back when it is fixed.
  if (from.state === 'earned' && to.state === 'none') {
    return { kind: 'points-taken-back', title: `收回 ${from.points} 积分` };
  }
  return undefined;
}
