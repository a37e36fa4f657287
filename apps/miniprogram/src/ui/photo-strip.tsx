import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { movesByFinger } from '../platform/hand';
import { BeforeAfter } from './before-after';
import { Picture } from './picture';
import { useRoomy } from './screen';
import type { ShownPhoto } from './shown-photo';
import { Tap } from './tap';

interface PhotoStripProps {
  /** Where it is the only one of a page. */
  id?: string;
  before: ShownPhoto;
  after?: ShownPhoto;
  onOpen: (url: string) => void;
}

/** A photo alone; with its proof: one over the other to compare, or side by side. */
export function PhotoStrip({ id, before, after, onOpen }: PhotoStripProps) {
  const [beside, setBeside] = useState(false);
  const shown = after ? [before, after] : [before];
  // Who needs large letters or has no finger on the screen is spared the dragging.
  const slides = !useRoomy() && movesByFinger();
  return (
    <View className="inset" {...(id === undefined ? {} : { id })}>
      <View className="photo-ground">
        {after && slides && !beside ? (
          <BeforeAfter before={before} after={after} onOpen={onOpen} />
        ) : (
          <SideBySide photos={shown} onOpen={onOpen} />
        )}
        {after && slides ? (
          <Tap id={id && `${id}-beside`} className="photo-toggle" onTap={() => setBeside(!beside)}>
            <Text className="photo-toggle-words">{beside ? '拖动对比' : '并排看'}</Text>
          </Tap>
        ) : null}
      </View>
      <View className="photo-words">
        {shown.map(({ url, words }) => (
          <Text key={url}>{words}</Text>
        ))}
      </View>
    </View>
  );
}

function SideBySide({ photos, onOpen }: { photos: readonly ShownPhoto[]; onOpen: (url: string) => void }) {
  return (
    <View className="photo-pair">
      {photos.map(({ url, words }) => (
        <Tap key={url} label={`看大图: ${words}`} className="photo-frame" onTap={() => onOpen(url)}>
          <Picture url={url} words="" className={photos.length > 1 ? 'photo-half' : 'photo'} />
        </Tap>
      ))}
    </View>
  );
}
