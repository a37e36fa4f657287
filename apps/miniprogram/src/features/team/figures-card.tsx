import { View } from '@tarojs/components';
import { open, type PageName } from '../../platform/navigation';
import { Tap } from '../../ui/tap';
import type { TeamFigure } from './team-figures';

/** The four figures in a row; each leads to what it counts. None of something is no alarm. */
export function FiguresCard({ figures }: { figures: readonly TeamFigure[] }) {
  return (
    <View className="card figures" id="team-figures">
      {figures.map(({ key, figure, words }) => (
        <Tap
          key={key}
          id={`figure-${key}`}
          label={`${words} ${figure}`}
          className={figure === '0' ? 'figure' : `figure figure-${key}`}
          onTap={() => open(pageOf[key])}
        >
          <View className="figure-number">{figure}</View>
          <View className="second">{words}</View>
        </Tap>
      ))}
    </View>
  );
}

const pageOf: Record<TeamFigure['key'], PageName> = {
  'in-time': 'indices',
  overdue: 'desk',
  'due-soon': 'desk',
  'to-check': 'verify',
};
