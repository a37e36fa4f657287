import { View } from '@tarojs/components';
import { bounds } from '@weilinli/contracts';
import type { Entry, ReportDraft } from '@weilinli/outbox';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { TallField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { CategoryQuestion } from '../actions/category-question';
import { useSending } from '../frame/use-sending';
import { PlaceSheet } from '../place/place-sheet';
import { corrected } from './corrected';
import { entryNote } from './entry-words';
import { correctEntry } from './on-purpose';
import { useReplacing } from './use-replacing';

interface CorrectSheetProps {
  entry: Entry;
  onClose: () => void;
}

/** What the server did not take: its kind, its place and its words can be changed, and photos that could not go; its time stays. */
export function CorrectSheet({ entry, onClose }: CorrectSheetProps) {
  const [changes, setChanges] = useState<Partial<ReportDraft>>({});
  const [placing, setPlacing] = useState(false);
  const { picker, change: photos } = useReplacing(entry);
  const { busy, send } = useSending();
  if (entry.what.kind !== 'report') return null;
  const before = entry.what.body;
  const place = changes.place ?? before.place;
  const change = (more: Partial<ReportDraft>) => setChanges((known) => ({ ...known, ...more }));
  // What was changed stays in sight until it is kept.
  const correct = async () => {
    if (await correctEntry(entry.id, { body: corrected(before, changes), photos })) onClose();
  };
  if (placing) {
    return (
      <PlaceSheet
        start={place}
        onClose={() => setPlacing(false)}
        onChoose={(chosen) => {
          change({ place: chosen });
          setPlacing(false);
        }}
      />
    );
  }
  return (
    <Sheet id="correct-sheet" title="改一改再提交" onClose={onClose}>
      <View className="second">{entryNote(entry)}</View>
      {picker}
      <View className="row row-apart sheet-gap">
        <View className="grow">{place.address ?? '拍照时的位置'}</View>
        <Button id="correct-place" words="换地点" kind="outline" onTap={() => setPlacing(true)} />
      </View>
      <CategoryQuestion
        start={before}
        onChoose={(category) => setChanges((known) => ({ ...withoutKind(known), ...category }))}
      />
      <TallField
        id="correct-description"
        className="sheet-gap"
        value={changes.description ?? before.description ?? ''}
        maxlength={bounds.textLength}
        placeholder="补充一句 (可不填)"
        onType={(words) => change({ description: words })}
      />
      <View className="sheet-send">
        <Button id="correct-send" words="再提交" size="large" busy={busy} onTap={() => void send(correct)} />
      </View>
    </Sheet>
  );
}

function withoutKind({ categoryCode: _, conditionCode: __, ...rest }: Partial<ReportDraft>) {
  return rest;
}
