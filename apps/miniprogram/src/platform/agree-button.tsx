import { View } from '@tarojs/components';
import type { KeyboardEvent } from 'react';

export const agreeButtonId = 'privacy-agree';

interface AgreeButtonProps {
  words: string;
  busy: boolean;
  onAgree: () => void;
}

/** By which somebody agrees: on this platform a button like any other (ui/button). */
export function AgreeButton({ words, busy, onAgree }: AgreeButtonProps) {
  const agree = () => {
    if (!busy) onAgree();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    agree();
  };
  return (
    <View
      id={agreeButtonId}
      className={`tap button button-main button-large ${busy ? 'tap-off' : ''}`}
      onClick={agree}
      {...{ role: 'button', tabindex: busy ? -1 : 0, 'aria-disabled': String(busy), onKeyDown }}
    >
      {words}
    </View>
  );
}
