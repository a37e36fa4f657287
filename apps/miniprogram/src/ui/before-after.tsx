import { View } from '@tarojs/components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { screenWidth } from '../platform/hand';
import { Icon } from './icon';
import { Picture } from './picture';
import type { ShownPhoto } from './shown-photo';
import { spokenRole } from './spoken';
import { Tap } from './tap';

interface BeforeAfterProps {
  before: ShownPhoto;
  after: ShownPhoto;
  onOpen: (url: string) => void;
}

// What stands left and right of a card (theme: --s16).
const margins = 32;
const step = 10;

/** Two photos of one place over each other; the handle between them is dragged to uncover the one or the other. */
export function BeforeAfter({ before, after, onOpen }: BeforeAfterProps) {
  const { share, handle } = useDragged();
  return (
    <View className="before-after">
      <Photo photo={after} onOpen={onOpen} />
      <View className="before-after-over" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
        <Photo photo={before} onOpen={onOpen} />
      </View>
      <View className="before-after-handle" style={{ left: `${share}%` }} {...handle}>
        <View className="before-after-knob">
          <Icon name="slide" />
        </View>
      </View>
    </View>
  );
}

function Photo({ photo, onOpen }: { photo: ShownPhoto; onOpen: (url: string) => void }) {
  return (
    <Tap label={`看大图: ${photo.words}`} onTap={() => onOpen(photo.url)}>
      <Picture url={photo.url} words="" className="before-after-photo" />
    </Tap>
  );
}

/** How much of the first photo shows, in per cent, and what makes a view its handle. */
function useDragged() {
  const [share, setShare] = useState(50);
  const grip = useRef({ x: 0, share });
  // Whole per cents: fewer drawings, a few bytes each.
  const show = (next: number) => setShare(Math.min(100, Math.max(0, Math.round(next))));
  const onTouchStart = (event: object) => {
    grip.current = { x: fingerOn(event) ?? 0, share };
  };
  const onTouchMove = (event: object) => {
    const moved = (fingerOn(event) ?? grip.current.x) - grip.current.x;
    show(grip.current.share + (moved / (screenWidth() - margins)) * 100);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') show(share - step);
    if (key === 'ArrowRight') show(share + step);
  };
  const spoken = {
    ...spokenRole('slider'),
    ariaLabel: '左右拖动, 对比前后',
    'aria-valuenow': String(share),
  };
  return {
    share,
    handle: {
      onTouchStart,
      onTouchMove,
      ...spoken,
      // Dragging the handle must not scroll the page: WeChat has a word for it, a browser a style.
      ...(process.env.TARO_ENV === 'weapp' ? { catchMove: true } : { tabindex: 0, onKeyDown }),
    },
  };
}

/** Where the first finger is, from the left edge. Taro's type of events knows no fingers. */
function fingerOn(event: { touches?: ArrayLike<{ clientX: number }> }): number | undefined {
  return event.touches?.[0]?.clientX;
}
