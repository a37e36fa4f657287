import { View } from '@tarojs/components';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { type VersionFacts, versionWords } from './version-words';

interface VersionLinesProps {
  page: { items: readonly VersionFacts[]; nextCursor: string | null };
  more: () => Promise<void>;
}

/** What something was, newest first. */
export function VersionLines({ page: { items, nextCursor }, more }: VersionLinesProps) {
  const now = useNow();
  return (
    <View className="sheet-gap">
      {items.map((one) => (
        <View key={one.version} className="rule-line">
          <View>{versionWords(one, now)}</View>
          {one.note ? <View className="second">{one.note}</View> : null}
        </View>
      ))}
      {nextCursor ? (
        <Button id="versions-more" words="再看一些" kind="plain" onTap={() => void more()} />
      ) : null}
    </View>
  );
}
