import { Textarea, View } from '@tarojs/components';
import { bounds, type Place, type Report } from '@weilinli/contracts';
import { type Action, reasons } from '@weilinli/domain';
import { useRef, useState } from 'react';
import { freshKey } from '../../platform/chance';
import { locate } from '../../platform/position';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { PhotoPicker } from '../../ui/photo';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { usePhotos } from '../photos/use-photos';
import { type ActionInput, actionBody, emptyInput, missingWords, reasonChoices } from './action-input';
import { actionWords, asksFor } from './action-words';
import { HandlerChooser } from './handler-chooser';
import { MergeChooser } from './merge-chooser';
import { Stars } from './stars';

interface ActionSheetProps {
  report: Report;
  action: Action;
  onDone: (report: Report) => void;
  onClose: () => void;
}

/** Asks for what the lifecycle table says an action needs, then does it. */
export function ActionSheet({ report, action, onDone, onClose }: ActionSheetProps) {
  const photos = usePhotos();
  const [typed, setInput] = useState<ActionInput>(emptyInput);
  const [busy, setBusy] = useState(false);
  const [key] = useState(freshKey);
  const position = useRef<Promise<Place | undefined>>();
  const input = { ...typed, photoUrls: photos.urls };
  const { needs, photos: asksPhotos } = asksFor(action);
  const words = actionWords(action);

  const takePhoto = () => {
    // Where an after-photo is taken is part of the proof.
    position.current ??= locate().then((found) => (found.found ? found.place : undefined));
    return photos.add();
  };
  const send = async () => {
    const missing = missingWords(action, input);
    if (missing) return say(missing);
    setBusy(true);
    try {
      const place = needs.includes('photo') ? await position.current : undefined;
      const body = { ...actionBody(input, await photos.ids()), ...(place ? { place } : {}) };
      onDone(await client.act(report.id, action, body, key));
      say(words.done);
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Sheet id="action-sheet" title={words.title} onClose={onClose}>
      {asksPhotos ? (
        <PhotoPicker
          taken={photos.urls}
          most={photos.most}
          onAdd={() => void takePhoto()}
          onRemove={photos.remove}
        />
      ) : null}
      {needs.includes('handler') ? (
        <HandlerChooser
          reportId={report.id}
          chosen={input.handler}
          onChoose={(handler) => setInput({ ...typed, handler })}
        />
      ) : null}
      {needs.includes('into') ? (
        <MergeChooser report={report} chosen={input.into} onChoose={(into) => setInput({ ...typed, into })} />
      ) : null}
      {needs.includes('score') ? (
        <Stars score={input.score} onChoose={(score) => setInput({ ...typed, score })} />
      ) : null}
      {needs.includes('outcome') ? (
        <View className="row sheet-gap">
          <Chip
            id="outcome-passed"
            words="通过"
            chosen={input.outcome === 'passed'}
            onTap={() => setInput({ ...typed, outcome: 'passed' })}
          />
          <Chip
            id="outcome-failed"
            words="没通过"
            chosen={input.outcome === 'failed'}
            onTap={() => setInput({ ...typed, outcome: 'failed' })}
          />
        </View>
      ) : null}
      {needs.includes('reason') ? (
        <View className="row row-wrap sheet-gap">
          {reasonChoices(action).map((reason) => (
            <Chip
              key={reason}
              id={`reason-${reason}`}
              words={reasons[reason]}
              chosen={input.reason === reason}
              onTap={() => setInput({ ...typed, reason })}
            />
          ))}
        </View>
      ) : null}
      <Textarea
        id="action-note"
        className="field field-tall sheet-gap"
        value={typed.note}
        maxlength={bounds.textLength}
        placeholder={needs.includes('note') ? '写一句' : '补充一句 (可不填)'}
        onInput={({ detail }) => setInput({ ...typed, note: detail.value })}
      />
      <View className="sheet-send">
        <Button id="action-send" words="提交" size="large" busy={busy} onTap={() => void send()} />
      </View>
    </Sheet>
  );
}
