import { View } from '@tarojs/components';

/** Where something will stand in a moment. */
export function Waiting({ rows = 3, tall = false }: { rows?: number; tall?: boolean }) {
  return (
    <View {...{ role: 'status', ariaLabel: '正在读取' }}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <View key={key} className={`placeholder ${tall ? 'placeholder-tall' : ''}`} />
      ))}
    </View>
  );
}
