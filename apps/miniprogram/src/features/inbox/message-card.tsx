import { View } from '@tarojs/components';
import type { InboxMessage } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';
import { aboutWhat } from './about-what';

interface MessageCardProps {
  message: InboxMessage;
  isRead: boolean;
  onRead: () => void;
}

/** What was told, when, and about which report: its photo and number. */
export function MessageCard({ message, isRead, onRead }: MessageCardProps) {
  const now = useNow();
  const { id, title, body, at, reportId, reportNumber, thumbnailUrl } = message;
  const about = aboutWhat(message);
  const when = momentWords(now, new Date(at));
  const tap = () => {
    if (about) open(about.page, about.parameters);
    onRead();
  };
  return (
    <Tap id={`message-${id}`} role="link" className="card report-card" onTap={tap}>
      {reportId ? <Thumbnail url={thumbnailUrl} icon="bell" /> : null}
      <View className="grow">
        <View className="report-card-head">
          <View className="strong">{title}</View>
          {isRead ? null : <View className="unread-word">未读</View>}
        </View>
        <View className="told">{body}</View>
        <View className="second">{[reportNumber, when].filter(Boolean).join(' · ')}</View>
      </View>
    </Tap>
  );
}
