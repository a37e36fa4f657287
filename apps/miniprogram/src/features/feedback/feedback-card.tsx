import { View } from '@tarojs/components';
import { bounds, type Report, type ReportView } from '@weilinli/contracts';
import type { FeedbackAnswer } from '@weilinli/domain';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TallField } from '../../ui/field';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { handInFeedback } from '../outbox/hand-in';
import { outcomeWords } from '../outbox/outcome-words';
import { answersOffered, answerWords, saidLines, thanksWords, wordOnFix } from './feedback-words';

interface FeedbackCardProps {
  report: Pick<ReportView, 'id' | 'feedback' | 'availableActions'> &
    Partial<Pick<Report, 'status' | 'relations'>>;
  onChanged: () => void;
  /** A word is being written: buttons elsewhere would send none. */
  onWriting?: (writing: boolean) => void;
}

/** One question about a fix, one tap, a word if he likes; until it is closed he may tap another answer. Then what was said. */
export function FeedbackCard({ report, onChanged, onWriting }: FeedbackCardProps) {
  const { busy, send } = useSending(onChanged);
  const [note, setNote] = useState<string | undefined>(undefined);
  const write = (word: string | undefined) => {
    setNote(word);
    onWriting?.(word !== undefined);
  };
  const offered = answersOffered(report, note === undefined ? 'tap' : 'word');
  const lines = saidLines(report);
  if (offered.length === 0 && lines.length === 0) return null;
  const answer = (given: FeedbackAnswer) =>
    send(async () => {
      const word = note?.trim();
      const handed = await handInFeedback(
        wordOnFix(report, { answer: given, ...(word ? { note: word } : {}) }),
      );
      say(await outcomeWords(handed, handed.state === 'sent' ? thanksWords(given, handed.report) : ''));
      if (handed.state !== 'refused') write(undefined);
    });
  return (
    <Card id="feedback" title={offered.length === 1 ? '修好了, 但不够好?' : '修得怎么样?'}>
      {lines.map(({ key, words }) => (
        <View key={key} className="second">
          {words}
        </View>
      ))}
      {offered.length > 0 ? (
        <View>
          {note === undefined ? null : (
            <TallField
              id="feedback-note"
              className="sheet-gap"
              value={note}
              maxlength={bounds.textLength}
              placeholder="哪里好, 哪里不好 (可不填)"
              onType={setNote}
            />
          )}
          <View className="row row-wrap sheet-gap">
            {offered.map((one) => (
              <Button
                key={one}
                id={`feedback-${one}`}
                words={answerWords[one]}
                kind="outline"
                disabled={busy}
                onTap={() => void answer(one)}
              />
            ))}
            <Button
              id="feedback-word"
              words={note === undefined ? '补一句话' : '不写了'}
              kind="plain"
              disabled={busy}
              onTap={() => write(note === undefined ? '' : undefined)}
            />
          </View>
        </View>
      ) : null}
    </Card>
  );
}
