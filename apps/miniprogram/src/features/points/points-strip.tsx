import { Text, View } from '@tarojs/components';
import { open } from '../../platform/navigation';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { usePoints } from './use-points';

/** One line on a courier's home: what he has, and what is on its way. */
export function PointsStrip() {
  const { points } = usePoints();
  const words = points ? `${points.available} 分` : '我的积分';
  return (
    <View className="inset points-strip-room">
      <Tap id="points-strip" role="link" className="points-strip" onTap={() => open('points')}>
        <Icon name="points" />
        <View className="grow names">
          <Text className="strong">{words}</Text>
          <Text>{points && points.pending > 0 ? `待核实 +${points.pending}` : '小蜜蜂'}</Text>
        </View>
        <Icon name="forward" />
      </Tap>
    </View>
  );
}
