import { View } from '@tarojs/components';
import type { Entry } from '@weilinli/outbox';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Card } from '../../ui/card';
import { Names } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { Tap } from '../../ui/tap';
import { useSignal } from '../api/signal';
import { entryFacts, entryStanding, entryTitle } from './entry-words';
import { useEntries } from './outbox';

/** What this person has reported and the city does not know yet, newest first: on top of what it does know. */
export function WaitingReports() {
  const waiting = useEntries().filter(({ what, state }) => what.kind === 'report' && state !== 'done');
  return (
    <View className="slot">
      {[...waiting].reverse().map((entry) => (
        <WaitingReport key={entry.id} entry={entry} />
      ))}
    </View>
  );
}

function WaitingReport({ entry }: { entry: Entry }) {
  const now = useNow();
  const { words, tone } = entryStanding(entry, useSignal());
  const title = entryTitle(entry);
  const facts = entryFacts(entry, now);
  return (
    <Card id={`waiting-${entry.id}`}>
      <Tap role="link" label={[title, words, ...facts].join(', ')} onTap={() => open('outbox')}>
        <View className="report-card-head">
          <View className="strong">{title}</View>
          <Pill words={words} tone={tone} />
        </View>
        <Names names={facts} between="·" />
      </Tap>
    </Card>
  );
}
