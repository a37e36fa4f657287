import { Text, View } from '@tarojs/components';
import type { InboxMessage } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';

interface MessageCardProps {
  message: InboxMessage;
  isRead: boolean;
  onRead: () => void;
}

/** What was told, when, and about which report: its photo and number. */
export function MessageCard({ message, isRead, onRead }: MessageCardProps) {
  const now = useNow();
  const { id, title, body, at, reportId, reportNumber, thumbnailUrl } = message;
  const when = momentWords(now, new Date(at));
  const tap = () => {
    if (reportId) open('detail', { id: reportId });
    onRead();
  };
  const words = [
    ...(isRead ? [] : ['未读']),
    title,
    body,
    ...(reportNumber ? [`编号 ${reportNumber}`] : []),
    when,
  ];
  return (
    <View className="card" id={`message-${id}`}>
      <Tap role="link" label={words.join(', ')} className="report-card" onTap={tap}>
        {reportId ? <Thumbnail url={thumbnailUrl} icon="bell" /> : null}
        <View className="grow">
          <View className="report-card-head">
            <Text className="strong">{title}</Text>
            {isRead ? null : <Text className="unread-word">未读</Text>}
          </View>
          <View>{body}</View>
          <View className="second row row-apart row-wrap">
            <Text>{reportNumber ?? ''}</Text>
            <Text>{when}</Text>
          </View>
        </View>
      </Tap>
    </View>
  );
}
