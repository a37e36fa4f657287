import { Text, View } from '@tarojs/components';
import type { HistoryEntry, Report } from '@weilinli/contracts';
import { momentWords, reasons } from '@weilinli/domain';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { type Answers, answersOf, type OpenRequest } from '../actions/answers';
import { requestWords } from '../actions/request-words';
import { requestedIn } from './requested-in';

interface RequestsCardProps {
  report: Report;
  history: readonly HistoryEntry[];
  now: Date;
  busy: boolean;
  onAnswer: (request: OpenRequest, answer: 'approve' | 'refuse') => void;
}

/** What was asked for and waits: who, why, until when, and the two answers for those who may give them. */
export function RequestsCard({ report, history, now, busy, onAnswer }: RequestsCardProps) {
  return (
    <View>
      {answersOf(report, now).map((answers) => (
        <Waiting
          key={answers.request.id}
          answers={answers}
          asked={requestedIn(history, answers.request.id)}
          now={now}
          busy={busy}
          onAnswer={(answer) => onAnswer(answers.request, answer)}
        />
      ))}
    </View>
  );
}

interface WaitingProps {
  answers: Answers;
  asked: { by?: string; note?: string };
  now: Date;
  busy: boolean;
  onAnswer: (answer: 'approve' | 'refuse') => void;
}

function Waiting({ answers: { request, approve, refuse }, asked, now, busy, onAnswer }: WaitingProps) {
  const { id, kind, reason, until, approvals, askedAt } = request;
  const why = [reason && reasons[reason], asked.note && `“${asked.note}”`].filter(Boolean).join(': ');
  return (
    <Card id={`request-${kind}`}>
      <View className="strong">
        {[`申请${requestWords(kind).name}`, until && `到 ${momentWords(now, new Date(until))}`]
          .filter(Boolean)
          .join(', ')}
      </View>
      <Text className="second">
        {[asked.by, momentWords(now, new Date(askedAt))].filter(Boolean).join(' · ')}
      </Text>
      {why ? <View>{why}</View> : null}
      {approvals > 0 ? (
        <View className="second">{`已有 ${approvals} 人同意, 还要一位负责人同意`}</View>
      ) : null}
      {approve || refuse ? (
        <View className="row sheet-gap">
          {approve ? (
            <Button
              id={`approve-${id}`}
              words="同意"
              className="grow"
              busy={busy}
              onTap={() => onAnswer('approve')}
            />
          ) : null}
          {refuse ? (
            <Button
              id={`refuse-${id}`}
              words="不同意"
              kind="outline"
              className="grow"
              disabled={busy}
              onTap={() => onAnswer('refuse')}
            />
          ) : null}
        </View>
      ) : (
        <View className="second">等待答复</View>
      )}
      {refuse && !approve ? <View className="second">现在不能同意了, 只能答复不同意</View> : null}
    </Card>
  );
}
