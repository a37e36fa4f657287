import { View } from '@tarojs/components';

/** A few words about what just happened. */
export function Toast({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <View id="toast" className="toast" {...{ role: 'status', 'aria-live': 'polite' }}>
      {words}
    </View>
  );
}
