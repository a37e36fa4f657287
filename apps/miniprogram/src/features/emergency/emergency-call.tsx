import { View } from '@tarojs/components';
import { type EmergencyNumber, emergencyServices } from '@weilinli/domain';
import { ring } from '../../platform/telephone';
import { Button } from '../../ui/button';

/** What must not wait for a grid worker: said plainly, with the call one tap away. Reporting goes on beside it. */
export function EmergencyCall({ number }: { number: EmergencyNumber }) {
  return (
    <View className="emergency" {...{ role: 'alert' }}>
      <View className="grow">{emergencyWords[number]}</View>
      <Button
        id={`emergency-${number}`}
        words={`拨打 ${number}`}
        icon="phone"
        kind="danger"
        className="emergency-ring"
        onTap={() => ring(number)}
      />
      <View className="emergency-note">{`${emergencyServices[number]}电话, 打完还可以在这里上报`}</View>
    </View>
  );
}

// Whom to ring stays in one line.
const emergencyWords: Record<EmergencyNumber, string> = {
  '110': '有人有危险, 先\u2060打\u00a0110',
  '119': '有火、漏气或有人被困, 先\u2060打\u00a0119',
  '120': '有人受伤, 先\u2060打\u00a0120',
};
