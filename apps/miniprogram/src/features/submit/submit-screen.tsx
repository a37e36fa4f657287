import { View } from '@tarojs/components';
import type { CatalogueView, Report, SameReport } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { ActionBar } from '../../ui/action-bar';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PhotoPicker } from '../../ui/photo-picker';
import { Waiting } from '../../ui/waiting';
import { promiseWords } from '../catalogue/limit-words';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { handIn } from '../outbox/hand-in';
import { outcomeWords } from '../outbox/outcome-words';
import { takeOver } from '../photos/handed-over';
import { usePhotos } from '../photos/use-photos';
import { findHere, useHere } from '../place/here';
import { PlaceSheet } from '../place/place-sheet';
import { WhereUnknown } from '../place/where-unknown';
import { SameOffer } from '../same/same-offer';
import { useSame } from '../same/use-same';
import { type Draft, emptyDraft, missingParts, partWords, submission } from './draft';
import { KindChooser } from './kind-chooser';
import { lastCategories } from './last-categories';
import { rememberUsed } from './last-used';
import { PlaceCard } from './place-card';
import { WordsCard } from './words-card';

interface SubmitScreenProps {
  catalogue: CatalogueView;
  demo: boolean;
  onSent: (report: Report) => void;
  /** There is no signal: it goes later, by itself. */
  onKept: () => void;
  /** It was the same as something reported before. */
  onFollowed: (report: SameReport) => void;
}

/** Photo, place, kind, send: one page. */
export function SubmitScreen({ catalogue, demo, onSent, onKept, onFollowed }: SubmitScreenProps) {
  const here = useHere();
  const [over] = useState(takeOver);
  const photos = usePhotos(over && [over.photo]);
  const [own, setOwn] = useState<Draft>(over?.place ? { ...emptyDraft, place: over.place } : emptyDraft);
  const [last] = useState(() => lastCategories(catalogue));
  const [adjusting, setAdjusting] = useState(false);
  const { busy, send } = useSending();
  useEffect(() => void findHere(), []);

  const found = own.place ?? (here.state === 'known' ? here.place : undefined);
  const draft: Draft = { ...own, photoUrls: photos.urls, ...(found ? { place: found } : {}) };
  const same = useSame({ place: found, categoryCode: draft.category?.code }, onFollowed);

  const submit = async () => {
    const body = submission(draft);
    if (!body) return say(missingWords(draft));
    const handed = await handIn({ kind: 'report', body, label: kindTitle(draft) }, photos.handles);
    if (handed.state === 'sent' || handed.state === 'later') rememberUsed(body);
    if (handed.state === 'sent') onSent(handed.report);
    else if (handed.state === 'later') onKept();
    else say(await outcomeWords(handed, ''));
  };

  return (
    <View>
      <Card>
        <PhotoPicker
          taken={photos.urls}
          most={photos.most}
          onAdd={() => void photos.add()}
          onRemove={photos.remove}
        />
      </Card>
      {found ? <PlaceCard place={found} onAdjust={() => setAdjusting(true)} /> : null}
      {!found && here.state === 'looking' ? <Waiting rows={1} /> : null}
      {!found && here.state === 'unknown' ? (
        <WhereUnknown because={here.because} demo={demo} onChooseOnMap={() => setAdjusting(true)} />
      ) : null}
      {same.items.length > 0 ? (
        <SameOffer
          items={same.items}
          busy={same.busy}
          onFollow={(item) => void same.follow(item)}
          onOther={same.leave}
        />
      ) : null}
      <KindChooser catalogue={catalogue} draft={draft} last={last} onChange={setOwn} />
      <WordsCard draft={draft} onChange={setOwn} />
      <ActionBar note={noteOf(draft)}>
        <Button
          id="send"
          words="提交"
          size="large"
          className="grow"
          busy={busy}
          onTap={() => void send(submit)}
        />
      </ActionBar>
      {adjusting ? (
        <PlaceSheet
          start={found ?? DEMO_PLACE}
          onClose={() => setAdjusting(false)}
          onChoose={(place) => {
            setOwn({ ...own, place });
            setAdjusting(false);
          }}
        />
      ) : null}
    </View>
  );
}

function noteOf(draft: Draft): string {
  if (missingParts(draft).length > 0) return missingWords(draft);
  return draft.condition ? promiseWords(draft.condition.limits) : '';
}

function missingWords(draft: Draft): string {
  return `还差: ${missingParts(draft)
    .map((part) => partWords[part])
    .join('、')}`;
}

/** 雨水井盖 · 缺失. */
function kindTitle({ category, condition }: Draft): string {
  return [category?.name, condition?.name].filter(Boolean).join(' · ');
}
