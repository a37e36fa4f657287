import { View } from '@tarojs/components';
import type { InboxMessage } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { dotsAtEnd, Names, wholeFigures } from '../../ui/names';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';
import { aboutWhat } from './about-what';
import { messageLines } from './message-lines';

interface MessageCardProps {
  message: InboxMessage;
  isRead: boolean;
  onRead: () => void;
}

/** What was told, when, and about which report: its photo and number. */
export function MessageCard({ message, isRead, onRead }: MessageCardProps) {
  const now = useNow();
  const { id, title, at, reportId, thumbnailUrl } = message;
  const about = aboutWhat(message);
  const { told, number } = messageLines(message);
  const under = [number, momentWords(now, new Date(at))].flatMap((words) => words ?? []);
  const tap = () => {
    if (about) open(about.page, about.parameters);
    onRead();
  };
  return (
    <Tap id={`message-${id}`} role="link" className="card report-card" onTap={tap}>
      {reportId ? <Thumbnail url={thumbnailUrl} icon="bell" /> : null}
      <View className="grow">
        <View className="report-card-head">
          <View className="strong">{dotsAtEnd(title)}</View>
          {isRead ? null : <View className="unread-word">未读</View>}
        </View>
        <View className="told">{dotsAtEnd(wholeFigures(told))}</View>
        <Names names={under} between="·" />
      </View>
    </Tap>
  );
}
