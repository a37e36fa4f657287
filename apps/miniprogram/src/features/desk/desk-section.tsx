import { View } from '@tarojs/components';
import { useState } from 'react';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { ActionSheet } from '../actions/action-sheet';
import { actionWords } from '../actions/action-words';
import { type Deed, deedsOf } from '../actions/deeds';
import { useActions } from '../actions/use-actions';
import { ReportLine } from '../reports/report-line';
import type { DeskLine, DeskSection } from './desk-sections';
import { waitingWords } from './waiting-words';

interface SectionProps {
  section: DeskSection;
  now: Date;
  onChanged: () => void;
}

// What goes its way is there to be found, not to be read.
const firstOf: Partial<Record<DeskSection['key'], number>> = { going: 3, suspended: 3 };

/** One group of what lies on a desk, each with the step that it is there for. */
export function DeskSectionView({ section: { key, words, count, lines }, now, onChanged }: SectionProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, firstOf[key]);
  return (
    <View id={`desk-${key}`} className="section">
      <Heading words={`${words} · ${count} 件`} />
      {shown.map((line) => (
        <Line key={line.report.id} section={key} line={line} now={now} onChanged={onChanged} />
      ))}
      {shown.length < lines.length ? (
        <View className="photos">
          <Button id={`desk-more-${key}`} words="看全部" kind="plain" onTap={() => setWhole(true)} />
        </View>
      ) : null}
    </View>
  );
}

// What a line of a section is there for; the rest stands on the report's own page.
const nextStep: Partial<Record<DeskSection['key'], Deed>> = {
  nobody: 'assign',
  overdue: 'assign',
  soon: 'assign',
  verify: 'verify',
};

interface LineProps {
  section: DeskSection['key'];
  line: DeskLine;
  now: Date;
  onChanged: () => void;
}

function Line({ section, line, now, onChanged }: LineProps) {
  const { report, waiting } = line;
  const actions = useActions(report, onChanged);
  const deed = deedsOf(report, now).find((one) => one === nextStep[section]);
  return (
    <View>
      <ReportLine report={report} {...(waiting ? { why: waitingWords(waiting, now) } : {})}>
        {deed ? (
          <Button
            id={`desk-${deed}-${report.id}`}
            words={actionWords(deed, report).button}
            kind={report.assignee && deed === 'assign' ? 'outline' : 'main'}
            className="grow"
            onTap={() => actions.begin(deed)}
          />
        ) : null}
        {section === 'asked' ? (
          <Button
            id={`desk-answer-${report.id}`}
            words="去答复"
            className="grow"
            onTap={() => open('detail', { id: report.id })}
          />
        ) : null}
      </ReportLine>
      {actions.asking ? (
        <ActionSheet report={report} asking={actions.asking} onDone={actions.done} onClose={actions.leave} />
      ) : null}
    </View>
  );
}
