import { Text, View } from '@tarojs/components';
import { Picture } from './picture';
import { Tap } from './tap';

export interface TimelineEntry {
  key: string;
  what: string;
  when: string;
  who?: string;
  note?: string;
  photos?: readonly string[];
}

/** What happened, newest first: what, when, who, with photos. */
export function Timeline({
  entries,
  onOpen,
}: {
  entries: readonly TimelineEntry[];
  onOpen: (url: string) => void;
}) {
  return (
    <View className="timeline" id="timeline" {...{ role: 'list' }}>
      {entries.map(({ key, what, when, who, note, photos = [] }, index) => (
        <View key={key} className="timeline-entry" {...{ role: 'listitem' }}>
          <View className={`timeline-dot ${index === 0 ? 'timeline-dot-newest' : ''}`} />
          <Text className="strong">{what}</Text>
          <Text className="second">{`  ${when}`}</Text>
          {who ? <View className="second">{who}</View> : null}
          {note ? <View>{note}</View> : null}
          {photos.length > 0 ? (
            <View className="row row-wrap">
              {photos.map((url) => (
                <Tap
                  key={url}
                  label={`看大图: ${what}的照片`}
                  className="photo-small"
                  onTap={() => onOpen(url)}
                >
                  <Picture url={url} words="" className="photo-small-image" />
                </Tap>
              ))}
            </View>
          ) : null}
        </View>
      ))}
    </View>
  );
}
