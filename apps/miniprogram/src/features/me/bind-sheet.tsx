import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { bindStaff } from '../session/session';

/** Ties this WeChat account to a staff record, by the code that its owner was given once. */
export function BindSheet({ onClose }: { onClose: () => void }) {
  const [code, setCode] = useState('');
  const { busy, send } = useSending();
  const bind = async () => {
    if (code.trim() === '') return say('请先填绑定码');
    await bindStaff(code.trim());
    say('已绑定, 可以在上面切换身份');
    onClose();
  };
  return (
    <Sheet id="bind-sheet" title="绑定工号" onClose={onClose}>
      <View className="second">请输入管理员给你的一次性绑定码</View>
      <Field id="bind-code" className="sheet-gap" value={code} placeholder="绑定码" onType={setCode} />
      <View className="sheet-gap">
        <Button id="bind-send" words="绑定" size="large" busy={busy} onTap={() => void send(bind)} />
      </View>
    </Sheet>
  );
}
