import { Text } from '@tarojs/components';
import { useSession } from '../session/session';
import { ownArea } from './own-area';

/** Beside the title: for which area somebody answers. */
export function AreaWords() {
  const session = useSession();
  const area = session && ownArea(session);
  return area ? <Text className="second">{area.name}</Text> : null;
}
