import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { dotsAtEnd } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { type Answers, answersOf } from '../actions/answers';
import { AskedSheet } from '../actions/asked-sheet';
import { useActions } from '../actions/use-actions';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { requestedIn } from '../detail/requested-in';
import { reportTitle } from '../reports/report-line';
import { handlerName } from '../reports/state-words';
import { approvalWords } from './approval-words';

interface ApprovalsProps {
  reports: readonly Report[];
  onChanged: () => void;
}

/** What was asked for and is the reader's to answer: what, by whom, in which words, and the two answers. */
export function Approvals({ reports, onChanged }: ApprovalsProps) {
  const now = useNow();
  const asked = reports.flatMap((report) =>
    answersOf(report, now)
      .filter(({ approve, refuse }) => approve || refuse)
      .map((answers) => ({ report, answers })),
  );
  if (asked.length === 0) return null;
  return (
    <View id="desk-asked" className="section">
      <Heading words={`待你批准 · ${asked.length} 件`} />
      {asked.map(({ report, answers }) => (
        <Approval key={answers.request.id} report={report} answers={answers} onChanged={onChanged} />
      ))}
    </View>
  );
}

interface ApprovalProps {
  report: Report;
  answers: Answers;
  onChanged: () => void;
}

function Approval({ report, answers: { request, approve, refuse }, onChanged }: ApprovalProps) {
  const now = useNow();
  const actions = useActions(report, onChanged);
  const { loaded } = useLoaded(`history ${report.id} ${report.version}`, () => client.history(report.id));
  const { note } = requestedIn(loaded.state === 'ready' ? loaded.value.items : [], request.id);
  const { title, why } = approvalWords(request, { hazard: reportTitle(report), note, now });
  return (
    <View className="card" id={`approval-${request.id}`}>
      <View className="report-card-head">
        <View className="strong grow">{dotsAtEnd(title)}</View>
        {report.assignee ? <Pill words={handlerName(report.assignee)} tone="waiting" icon="person" /> : null}
      </View>
      {why ? <View className="second">{why}</View> : null}
      {request.approvals > 0 ? <View className="second">已有一人同意, 还要你同意</View> : null}
      <View className="row sheet-gap">
        {approve ? (
          <Button
            id={`approve-${request.id}`}
            words="同意"
            className="grow"
            busy={actions.busy}
            onTap={() => actions.answer(request, 'approve')}
          />
        ) : null}
        {refuse ? (
          <Button
            id={`refuse-${request.id}`}
            words="不同意"
            kind="outline"
            className="grow"
            disabled={actions.busy}
            onTap={() => actions.answer(request, 'refuse')}
          />
        ) : null}
        <Button
          id={`desk-answer-${report.id}`}
          words="看详情"
          kind="plain"
          onTap={() => open('detail', { id: report.id })}
        />
      </View>
      <AskedSheet report={report} actions={actions} />
    </View>
  );
}
