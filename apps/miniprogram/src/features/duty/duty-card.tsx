import { View } from '@tarojs/components';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Pill } from '../../ui/pill';
import { Tap } from '../../ui/tap';
import { dutyLine, dutyWord, leaveToCome } from './duty-words';
import { useTellPlace } from './tell-place';
import { useDuty } from './use-duty';

/** Whether new tasks come, until when, and the one button that changes it. */
export function DutyCard({ onOpen }: { onOpen?: () => void }) {
  const now = useNow();
  const { duty, waits, busy, begin, end, cancelLeave } = useDuty();
  useTellPlace(!waits && (duty?.onDuty ?? false));
  // The tasks below matter more than why this cannot be told.
  if (!duty) return null;
  const { onDuty, because, leave } = duty;
  const toCome = leaveToCome(duty, now);
  const standing = (
    <>
      <Pill words={dutyWord(duty)} tone={onDuty ? 'on-time' : 'over'} />
      {waits ? <Pill words="待提交" tone="waiting" /> : null}
      <View className="second">{dutyLine(duty, now)}</View>
      {toCome ? <View className="second">{toCome}</View> : null}
    </>
  );
  return (
    <Card id="duty">
      <View className="row row-apart">
        {onOpen ? (
          <Tap id="duty-open" role="link" className="grow" onTap={onOpen}>
            {standing}
            <View className="duty-more second">
              排班与休假
              <Icon name="forward" size={16} />
            </View>
          </Tap>
        ) : (
          <View className="grow">{standing}</View>
        )}
        {because === 'leave' && leave ? (
          <Button
            id="leave-cancel"
            words="取消休假"
            kind="outline"
            busy={busy}
            onTap={() => void cancelLeave(leave.id)}
          />
        ) : (
          <Button
            id={onDuty ? 'duty-end' : 'duty-begin'}
            words={onDuty ? '下班' : '上班'}
            kind={onDuty ? 'outline' : 'main'}
            busy={busy}
            onTap={() => void (onDuty ? end() : begin())}
          />
        )}
      </View>
    </Card>
  );
}
