import { View } from '@tarojs/components';
import { useState } from 'react';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { actionWords } from '../actions/action-words';
import { AskedSheet } from '../actions/asked-sheet';
import { type Deed, deedsOf } from '../actions/deeds';
import { useActions } from '../actions/use-actions';
import { ReportLine } from '../reports/report-line';
import { askedWords } from './asked-words';
import { type DeskLine, type DeskSection, shownByItself } from './desk-sections';
import { waitingWords } from './waiting-words';

interface SectionProps {
  section: DeskSection;
  /** How many of its lines are drawn by themselves. */
  drawn: number;
  now: Date;
  onChanged: () => void;
}

const furtherLines = 10;

/** One group of what lies on a desk, each with the step that it is there for. */
export function DeskSectionView({ section, drawn, now, onChanged }: SectionProps) {
  const { key, words, count, lines } = section;
  const [asked, setAsked] = useState(0);
  const shown = lines.slice(0, drawn + asked);
  return (
    <View id={`desk-${key}`} className="section">
      <Heading words={`${words} · ${count} 件`} />
      {shown.map((line) => (
        <Line key={line.report.id} section={key} line={line} now={now} onChanged={onChanged} />
      ))}
      {shown.length < lines.length && drawn >= shownByItself(section) ? (
        <View className="inset">
          <Button
            id={`desk-more-${key}`}
            words="再看一些"
            kind="plain"
            onTap={() => setAsked(asked + furtherLines)}
          />
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
  const why = waiting
    ? waitingWords(waiting, now)
    : section === 'asked'
      ? askedWords(report, now)
      : undefined;
  return (
    <View>
      <ReportLine report={report} {...(why === undefined ? {} : { why })}>
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
      <AskedSheet report={report} actions={actions} />
    </View>
  );
}
