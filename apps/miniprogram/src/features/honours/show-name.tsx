import { Text } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { setShowOnHonours, useSession } from '../session/session';
import { neighbour } from './honour-words';

/** Whether others read the name; off until somebody chooses otherwise. */
export function ShowName() {
  const session = useSession();
  const { busy, send } = useSending();
  const on = session?.me.settings.showOnHonours ?? false;
  const change = () =>
    send(async () => {
      await setShowOnHonours(!on);
      say(on ? `已隐去, 别人看到的是${neighbour}` : '榜上会显示你的名字');
    });
  return (
    <Tap
      id="show-on-honours"
      role="switch"
      label="在红榜显示我的名字"
      chosen={on}
      disabled={busy}
      className="list-row"
      onTap={() => void change()}
    >
      <Icon name="person" />
      <Text className="grow">红榜显示我的名字</Text>
      <Text className="second">{on ? '显示' : '不显示'}</Text>
    </Tap>
  );
}
