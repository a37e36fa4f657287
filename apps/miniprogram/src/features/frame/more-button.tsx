import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useBottom } from '../../platform/reach-bottom';
import { Button } from '../../ui/button';
import { problemWords } from '../api/problem-words';
import { say } from './toast';

/** Asks for the next page of a list: by itself at the end of the page, and by hand. */
export function MoreButton({ onTap }: { onTap: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const flying = useRef(false);
  const go = () => {
    // Reaching the end is told more than once before the button can show that it is busy.
    if (flying.current) return;
    flying.current = true;
    setBusy(true);
    onTap()
      .catch((error: unknown) => say(problemWords(error)))
      .finally(() => {
        flying.current = false;
        setBusy(false);
      });
  };
  useBottom(go);
  return (
    <View className="photos">
      <Button id="list-more" words="再看一些" kind="plain" busy={busy} onTap={go} />
    </View>
  );
}
