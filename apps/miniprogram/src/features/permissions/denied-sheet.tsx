import { View } from '@tarojs/components';
import { canOpenSettings, openSettings } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { understood, useDenied } from './denied';
import { byHand, deniedWords } from './denied-words';

/** Says in words what the phone refused, how to go on without it, and how to allow it. */
export function DeniedSheet() {
  const permission = useDenied();
  if (!permission) return null;
  const { title, lines } = deniedWords[permission];
  const settings = () => void openSettings().then(understood);
  return (
    <Sheet id="denied-sheet" title={title} onClose={understood}>
      {lines.map((line) => (
        <View key={line} className="sheet-gap">
          {line}
        </View>
      ))}
      {canOpenSettings ? null : <View className="second sheet-gap">{byHand}</View>}
      <View className="sheet-send">
        {canOpenSettings ? (
          <Button id="denied-settings" words="去设置打开" size="large" onTap={settings} />
        ) : null}
        <Button
          id="denied-understood"
          words="知道了"
          className={canOpenSettings ? 'sheet-gap' : ''}
          kind={canOpenSettings ? 'outline' : 'main'}
          onTap={understood}
        />
      </View>
    </Sheet>
  );
}
