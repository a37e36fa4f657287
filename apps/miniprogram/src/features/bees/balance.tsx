import { View } from '@tarojs/components';
import type { Points } from '@weilinli/contracts';
import { balanceLine, balanceNotes } from './balance-words';

/** The large figure on yellow; below it what is on its way, what waits, what is owed. */
export function Balance({ points, thanks }: { points: Points; thanks: string | undefined }) {
  const line = balanceLine(points, thanks);
  return (
    <View id="balance" className="balance">
      <View>可用积分</View>
      <View id="balance-available" className="balance-figure">
        {points.available}
      </View>
      {line ? <View id="balance-line">{line}</View> : null}
      {balanceNotes(points).map(({ key, words }) => (
        <View key={key} id={`balance-${key}`} className="balance-note">
          {words}
        </View>
      ))}
    </View>
  );
}
