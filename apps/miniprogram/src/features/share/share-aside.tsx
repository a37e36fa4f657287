import { Text } from '@tarojs/components';
import { share, useSharedCard } from '../../platform/share';
import { ShareFrame } from '../../platform/share-frame';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { say } from '../frame/toast';
import { shareableNow, useShareable } from './shareable';

/** 分享, at the edge of the title; nothing where there is nothing to pass on. */
export function ShareAside() {
  const shared = useShareable();
  useSharedCard(shareableNow);
  if (!shared) return null;
  const pass = async () => {
    if ((await share(shared)) === 'copied') say('链接已复制, 可以发给别人');
  };
  return (
    <ShareFrame>
      <Tap id="share" label="分享" className="share-button" onTap={() => void pass()}>
        <Icon name="share" size={16} />
        <Text>分享</Text>
      </Tap>
    </ShareFrame>
  );
}
