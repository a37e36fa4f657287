import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { setShowOnHonours, useSession } from '../session/session';
import { neighbour } from './honour-words';

/** Whether others read the name; off until somebody chooses otherwise. */
export function ShowName() {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const on = session?.me.settings.showOnHonours ?? false;
  const change = () => {
    setBusy(true);
    setShowOnHonours(!on)
      .then(
        () => say(on ? `已隐去, 别人看到的是${neighbour}` : '榜上会显示你的名字'),
        (error: unknown) => say(problemWords(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Tap
      id="show-on-honours"
      role="switch"
      label="在红榜显示我的名字"
      chosen={on}
      disabled={busy}
      className="list-row"
      onTap={change}
    >
      <Icon name="person" />
      <Text className="grow">红榜显示我的名字</Text>
      <Text className="second">{on ? '显示' : '不显示'}</Text>
    </Tap>
  );
}
