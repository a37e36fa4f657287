import { Text, View } from '@tarojs/components';
import { NoAnswer } from '@weilinli/client';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import type { Behind } from '../api/use-loaded';

/** What stands below is from an earlier time, because asking again was refused. No answer at all is said by the bar. */
export function BehindLine({ behind, again }: { behind: Behind; again: () => void }) {
  const now = useNow();
  if (behind.error instanceof NoAnswer) return null;
  return (
    <View className="inset row row-apart" {...{ role: 'status' }}>
      <Text className="second grow">{`没能更新, 下面是${momentWords(now, behind.since)} 的内容`}</Text>
      <Button id="behind-again" words="再试一次" kind="plain" onTap={again} />
    </View>
  );
}
