import { View } from '@tarojs/components';
import type { Kind } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Icon } from '../../ui/icon';
import { RiderButton } from '../../ui/rider-button';
import { Tap } from '../../ui/tap';
import { EmergencyCall } from '../emergency/emergency-call';
import type { HandedIn } from '../outbox/hand-in';
import { PointsAfter } from '../points/points-after';
import { stateWords } from '../reports/state-words';
import { kindWords } from './kind-words';

interface SentPanelProps {
  kind: Kind;
  /** Undefined: on its way. */
  handed: HandedIn | undefined;
  onNext: () => void;
}

/** Taken in: what was sent, how it stands, and the next one. */
export function SentPanel({ kind, handed, onNext }: SentPanelProps) {
  const now = useNow();
  return (
    <View id="rider-sent" className="rider-sent" {...{ role: 'status' }}>
      <View className="rider-sent-mark">
        <Icon name={handed?.state === 'later' ? 'no-signal' : 'check'} size={24} />
      </View>
      <View className="rider-sent-title">已收下</View>
      <View className="strong">{kindWords(kind)}</View>
      <View id="rider-sent-state">{sentWords(handed, now)}</View>
      {handed?.state === 'sent' || handed?.state === 'later' ? (
        <PointsAfter handed={handed} className="rider-points" />
      ) : null}
      {kind.category.emergency ? <EmergencyCall number={kind.category.emergency} /> : null}
      {handed?.state === 'sent' ? (
        <Tap
          id="rider-open"
          label="看进度"
          className="rider-link"
          onTap={() => open('detail', { id: handed.report.id })}
        >
          看进度
        </Tap>
      ) : null}
      <View className="rider-next">
        <RiderButton id="rider-next" words="再拍一张" icon="camera" onTap={onNext} />
      </View>
    </View>
  );
}

/** How it stands, in a line. */
function sentWords(handed: HandedIn | undefined, now: Date): string {
  if (!handed) return '正在发…';
  return handed.state === 'sent' ? stateWords(handed.report, now) : '现在没有信号, 有信号就发';
}
