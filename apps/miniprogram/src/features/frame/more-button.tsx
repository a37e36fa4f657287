import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { problemWords } from '../api/problem-words';
import { say } from './toast';

/** Asks for the next page of a list. */
export function MoreButton({ onTap }: { onTap: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    onTap()
      .catch((error: unknown) => say(problemWords(error)))
      .finally(() => setBusy(false));
  };
  return (
    <View className="photos">
      <Button id="list-more" words="再看一些" kind="plain" busy={busy} onTap={go} />
    </View>
  );
}
