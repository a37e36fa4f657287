import { View } from '@tarojs/components';
import type { ReportView } from '@weilinli/contracts';
import type { FeedbackAnswer } from '@weilinli/domain';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { answersOffered, answerWords, saidWords, thanksWords } from './feedback-words';

interface FeedbackCardProps {
  report: Pick<ReportView, 'id' | 'feedback' | 'availableActions'>;
  onChanged: () => void;
}

/** One question about a fix, one tap; until it is closed he may tap another answer. */
export function FeedbackCard({ report, onChanged }: FeedbackCardProps) {
  const [busy, setBusy] = useState(false);
  const offered = answersOffered(report);
  const said = saidWords(report);
  if (offered.length === 0 && !said) return null;
  const answer = async (given: FeedbackAnswer) => {
    setBusy(true);
    try {
      say(thanksWords(given, await client.giveFeedback(report.id, { answer: given })));
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
      onChanged();
    }
  };
  return (
    <Card id="feedback" title="修得怎么样?">
      {said ? <View className="second">{said}</View> : null}
      <View className="row row-wrap">
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
      </View>
    </Card>
  );
}
