import { share, useSharedCard } from '../../platform/share';
import { ShareButton } from '../../platform/share-button';
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
  return <ShareButton id="share" words="分享" onTap={() => void pass()} />;
}
