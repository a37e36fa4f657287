import { View } from '@tarojs/components';
import { bounds, type Place, type Report } from '@weilinli/contracts';
import type { Need } from '@weilinli/domain';
import { useRef, useState } from 'react';
import { locate } from '../../platform/position';
import { Button } from '../../ui/button';
import { TallField } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { handIn } from '../outbox/hand-in';
import { outcomeWords } from '../outbox/outcome-words';
import { usePhotos } from '../photos/use-photos';
import { type ActionInput, actionBody, emptyInput, missingWords } from './action-input';
import { actionWords } from './action-words';
import { asksFor } from './asks-for';
import { Question } from './questions';
import { requestWords } from './request-words';
import type { Asking } from './use-actions';
import { whatIsDone } from './what-is-done';

interface ActionSheetProps {
  report: Report;
  asking: Asking;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for what the lifecycle table says a deed needs, then does it. */
export function ActionSheet({ report, asking, onDone, onClose }: ActionSheetProps) {
  const photos = usePhotos();
  const [typed, setInput] = useState<ActionInput>(emptyInput);
  const { busy, send } = useSending();
  const position = useRef<Promise<Place | undefined>>();
  const input = { ...typed, photoUrls: photos.urls };
  const { deed, request } = asking;
  const asked = { ...asking, kind: asking.kind ?? input.kind };
  const { needs, photos: asksPhotos } = asksFor(asked);
  const words = actionWords(deed, report);
  const questions = inOrder([...(deed === 'request' ? ['kind' as const] : []), ...needs]);

  const takePhoto = () => {
    // Where an after-photo is taken is part of the proof.
    position.current ??= locate().then((found) => (found.found ? found.place : undefined));
    return photos.add();
  };
  const doIt = async () => {
    const missing = missingWords(asked, input);
    if (missing) return say(missing);
    const place = needs.includes('photo') ? await position.current : undefined;
    const body = { ...actionBody({ deed, requestId: request?.id, input }), ...(place ? { place } : {}) };
    const handed = await handIn(whatIsDone(report, deed, body), photos.handles);
    if (handed.state !== 'refused') onDone();
    say(await outcomeWords(handed, words.done));
  };

  return (
    <Sheet
      id="action-sheet"
      title={request ? `${words.button}${requestWords(request.kind).name}` : (asking.title ?? words.title)}
      onClose={onClose}
    >
      {asking.hint ? <View className="second sheet-hint">{asking.hint}</View> : null}
      {asksPhotos ? (
        <PhotoPicker
          taken={photos.urls}
          most={photos.most}
          asks={needs.includes('photo') ? 'needed' : 'welcome'}
          onAdd={() => void takePhoto()}
          onRemove={photos.remove}
        />
      ) : null}
      {questions.map((need) => (
        <Question
          key={need}
          need={need}
          report={report}
          asked={asked}
          input={input}
          onAnswer={(answers) => setInput((before) => answered(before, answers))}
        />
      ))}
      <TallField
        id="action-note"
        className="sheet-gap"
        value={typed.note}
        maxlength={bounds.textLength}
        placeholder={needs.includes('note') ? '写一句' : '补充一句 (可不填)'}
        onType={(words) => setInput((before) => ({ ...before, note: words }))}
      />
      <View className="sheet-send">
        <Button id="action-send" words="提交" size="large" busy={busy} onTap={() => void send(doIt)} />
      </View>
    </Sheet>
  );
}

const lastOnes: readonly Need[] = ['reason', 'handler'];

/** Each once; why comes after what, and the long list of people last. */
function inOrder(needs: readonly Need[]): Need[] {
  const others = [...new Set(needs)].filter((need) => !lastOnes.includes(need));
  return [...others, ...lastOnes.filter((need) => needs.includes(need))];
}

/** What is undefined is let go of. */
function answered(
  before: ActionInput,
  answers: { [Name in keyof ActionInput]?: ActionInput[Name] | undefined },
): ActionInput {
  const given = Object.entries({ ...before, ...answers }).filter(([, value]) => value !== undefined);
  return { ...emptyInput, ...Object.fromEntries(given) };
}
