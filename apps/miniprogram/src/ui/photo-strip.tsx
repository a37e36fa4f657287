import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { movesByFinger } from '../platform/hand';
import { BeforeAfter } from './before-after';
import { Button } from './button';
import { useRoomy } from './screen';

export interface ShownPhoto {
  url: string;
  words: string;
}

interface PhotoStripProps {
  before: ShownPhoto;
  after?: ShownPhoto;
  onOpen: (url: string) => void;
}

/** A photo alone; with its proof: one over the other to compare, or side by side. */
export function PhotoStrip({ before, after, onOpen }: PhotoStripProps) {
  const [beside, setBeside] = useState(false);
  const shown = after ? [before, after] : [before];
  // Who needs large letters or has no finger on the screen is spared the dragging.
  const slides = !useRoomy() && movesByFinger();
  return (
    <View className="photos" id="photos">
      {after && slides && !beside ? (
        <BeforeAfter before={before} after={after} onOpen={onOpen} />
      ) : (
        <SideBySide photos={shown} onOpen={onOpen} />
      )}
      <View className="photo-words">
        {shown.map(({ url, words }) => (
          <Text key={url}>{words}</Text>
        ))}
      </View>
      {after && slides ? (
        <Button
          id="photos-beside"
          words={beside ? '叠起来拖动看' : '并排看'}
          kind="plain"
          onTap={() => setBeside(!beside)}
        />
      ) : null}
    </View>
  );
}

function SideBySide({ photos, onOpen }: { photos: readonly ShownPhoto[]; onOpen: (url: string) => void }) {
  return (
    <View className="photo-pair">
      {photos.map(({ url, words }) => (
        <Image
          key={url}
          src={url}
          mode="aspectFill"
          className={photos.length > 1 ? 'photo-half' : 'photo'}
          onClick={() => onOpen(url)}
          {...{ ariaLabel: words, alt: words }}
        />
      ))}
    </View>
  );
}
