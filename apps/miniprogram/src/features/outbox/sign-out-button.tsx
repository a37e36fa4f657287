import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { signOut } from '../session/session';
import { useEntries } from './outbox';

/** Leaves at once, or after a word about what would then stay behind on this phone. */
export function SignOutButton() {
  const left = useEntries().filter(({ state }) => state !== 'done').length;
  const [asking, setAsking] = useState(false);
  return (
    <View>
      <Button
        id="sign-out"
        words="退出登录"
        icon="leave"
        kind="outline"
        onTap={() => (left > 0 ? setAsking(true) : void signOut())}
      />
      {asking ? (
        <Sheet id="sign-out-sheet" title={`还有 ${left} 条没提交`} onClose={() => setAsking(false)}>
          <View>退出后它们留在这部手机里, 你再登录时才会发出。别人登录看不到, 也不会替你发。</View>
          <View className="row sheet-send">
            <Button
              id="sign-out-stay"
              words="先不退出"
              size="large"
              className="grow"
              onTap={() => setAsking(false)}
            />
            <Button
              id="sign-out-yes"
              words="退出"
              kind="outline"
              size="large"
              className="grow"
              onTap={() => void signOut()}
            />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
