import type { ReportAward } from '@weilinli/contracts';
import type { PillTone } from '../../ui/pill';

/** Said where a report waits for signal: what it is worth is the server's to say. */
export const countsLater = '有信号后计分';

/** +20, −80: with a minus that is as wide as the plus. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

/** 待核实 +20, 已到账 +50, 不计分. */
export function awardWords({
  state,
  points,
  worth,
}: Pick<ReportAward, 'state' | 'points' | 'worth'>): string {
  switch (state) {
    case 'pending':
      return points > 0 ? `待核实 ${signed(points)}` : noPoints;
    case 'held':
      return `核查中 ${signed(points)}`;
    case 'earned':
      return points > 0 ? `已到账 ${signed(points)}` : noPoints;
    case 'none':
      return worth > 0 ? `待核实 ${signed(worth)}` : noPoints;
    default:
      return state satisfies never;
  }
}

const noPoints = '不计分';

export function awardTone(award: Pick<ReportAward, 'state' | 'points' | 'worth'>): PillTone {
  if (award.state === 'held') return 'due-soon';
  if (awardWords(award) === noPoints) return 'over';
  return award.state === 'earned' ? 'on-time' : 'waiting';
}
