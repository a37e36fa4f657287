import { Text, View } from '@tarojs/components';
import type { Honoured } from '@weilinli/contracts';
import { Icon } from '../../ui/icon';
import { neighbour } from './honour-words';

// The first three have a cup beside their number.
const onStage = 3;

/** Rank, name if he chose to show it, and what his reports were worth. */
export function HonouredLine({ honoured: { rank, name, points, isMe } }: { honoured: Honoured }) {
  return (
    <View className={`honoured ${isMe ? 'honoured-me' : ''}`} {...{ role: 'listitem' }}>
      <View className="honoured-rank">
        {rank <= onStage ? <Icon name="honours" size={16} /> : null}
        <Text>{rank}</Text>
      </View>
      <Text className="honoured-name">{[name ?? neighbour, ...(isMe ? ['(我)'] : [])].join(' ')}</Text>
      <Text className="strong">{`${points} 分`}</Text>
    </View>
  );
}
