import { View } from '@tarojs/components';
import { spokenRole } from './spoken';

/** Where something will stand in a moment: cards with a photo and lines, in grey. */
export function Waiting({ rows = 3, tall = false }: { rows?: number; tall?: boolean }) {
  return (
    <View {...{ ...spokenRole('status'), ariaLabel: '正在读取' }}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) =>
        tall ? <View key={key} className="placeholder placeholder-tall" /> : <Placeholder key={key} />,
      )}
    </View>
  );
}

function Placeholder() {
  return (
    <View className="card report-card" {...{ 'aria-hidden': 'true' }}>
      <View className="thumbnail placeholder" />
      <View className="grow">
        <View className="placeholder placeholder-line placeholder-title" />
        <View className="placeholder placeholder-line" />
        <View className="placeholder placeholder-line placeholder-short" />
      </View>
    </View>
  );
}
