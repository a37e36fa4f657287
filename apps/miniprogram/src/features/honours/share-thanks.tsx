import { Text, View } from '@tarojs/components';
import { share, useSharedCard } from '../../platform/share';
import { ShareFrame } from '../../platform/share-frame';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { say } from '../frame/toast';

/** One line that somebody may be proud of, and a way to pass it on: it names nobody and no place. */
export function ShareThanks({ thanks }: { thanks: string }) {
  const shared = { title: thanks, path: '/pages/start/index', imageUrl: '/assets/share.png' };
  useSharedCard(() => shared);
  const pass = async () => {
    if ((await share(shared)) === 'copied') say('已复制, 可以发给别人');
  };
  return (
    <View className="row row-apart row-wrap">
      <Text id="thanks" className="grow">
        {thanks}
      </Text>
      <ShareFrame>
        <Tap id="share-thanks" label={`分享: ${thanks}`} className="share-button" onTap={() => void pass()}>
          <Icon name="share" size={16} />
          <Text>分享</Text>
        </Tap>
      </ShareFrame>
    </View>
  );
}
