import { View } from '@tarojs/components';
import type { Entry } from '@weilinli/outbox';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/card';
import { Names } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { useSignal } from '../api/signal';
import { reportTitle } from '../reports/report-line';
import { CorrectSheet } from './correct-sheet';
import { EntryButtons } from './entry-buttons';
import { entryFacts, entryNote, entryStanding, entryTitle } from './entry-words';
import { PhotosSheet } from './photos-sheet';
import { RemoveSheet } from './remove-sheet';
import { useReportOf } from './use-report-of';

const Correcting = ({ entry, onClose }: { entry: Entry; onClose: () => void }) =>
  entry.what.kind === 'report' ? (
    <CorrectSheet entry={entry} onClose={onClose} />
  ) : (
    <PhotosSheet entry={entry} onClose={onClose} />
  );

/** One thing that was handed in: what, when, how it stands and why, and what can be done about it. */
export function EntryCard({ entry }: { entry: Entry }) {
  const now = useNow();
  const signal = useSignal();
  const report = useReportOf(entry);
  const [asking, setAsking] = useState<'correct' | 'remove' | undefined>(undefined);
  const standing = entryStanding(entry, signal);
  const note = entryNote(entry, report);
  const about = report?.view === 'full' && 'reportId' in entry.what ? reportTitle(report) : undefined;
  return (
    <Card id={`entry-${entry.id}`}>
      <View className="report-card-head">
        <View className="strong">{about ?? entryTitle(entry)}</View>
        <Pill words={standing.words} tone={standing.tone} />
      </View>
      <Names
        names={[...(about === undefined ? [] : [entryTitle(entry)]), ...entryFacts(entry, now)]}
        between="·"
      />
      {note ? <View className={entry.state === 'failed' ? 'sheet-gap' : 'second'}>{note}</View> : null}
      <EntryButtons entry={entry} onAsk={setAsking} />
      {asking === 'correct' ? <Correcting entry={entry} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'remove' ? <RemoveSheet entry={entry} onClose={() => setAsking(undefined)} /> : null}
    </Card>
  );
}
