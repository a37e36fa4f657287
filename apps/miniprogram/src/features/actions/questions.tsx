import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { type Need, type RequestKind, reasons } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { Chip } from '../../ui/chip';
import { Chips } from '../../ui/chips';
import type { ActionInput } from './action-input';
import { type Asked, asksFor } from './asks-for';
import { CategoryQuestion } from './category-question';
import { ChoiceList } from './choice-list';
import { DayChooser } from './day-chooser';
import { requestKindsOf } from './deeds';
import { HandlerChooser } from './handler-chooser';
import { MergeChooser } from './merge-chooser';
import { PlaceQuestion } from './place-question';
import { reasonChoices } from './reason-choices';
import { ReleaseChooser } from './release-chooser';
import { kindsByNeed, requestWords } from './request-words';
import { Stars } from './stars';

interface QuestionProps {
  report: Report;
  asked: Asked;
  input: ActionInput;
  /** Takes over these answers; those that are undefined are let go of. */
  onAnswer: (answers: { [Name in keyof ActionInput]?: ActionInput[Name] | undefined }) => void;
}

/** The question for one thing that a deed needs. Photos and words are asked for by the sheet itself. */
export function Question({ need, ...props }: QuestionProps & { need: Need }) {
  const { report, asked, input, onAnswer } = props;
  switch (need) {
    case 'kind':
      return <KindOfRequest {...props} />;
    case 'handler':
      if (asked.deed === 'release') {
        return (
          <ReleaseChooser
            coHandlers={report.coHandlers}
            chosen={input.handler}
            onChoose={(handler) => onAnswer({ handler })}
          />
        );
      }
      return (
        <HandlerChooser
          report={report}
          reach={reachOf(asked)}
          chosen={input.handler}
          onChoose={(handler) => onAnswer({ handler })}
        />
      );
    case 'into':
      return <MergeChooser report={report} chosen={input.into} onChoose={(into) => onAnswer({ into })} />;
    case 'score':
      return <Stars score={input.score} onChoose={(score) => onAnswer({ score })} />;
    case 'outcome':
      return <Outcome {...props} />;
    case 'until':
      return <DayChooser chosen={input.until} onChoose={(until) => onAnswer({ until })} />;
    case 'category':
      return <CategoryQuestion onChoose={(category) => onAnswer({ category })} />;
    case 'place':
      return (
        <PlaceQuestion before={report.place} chosen={input.place} onChoose={(place) => onAnswer({ place })} />
      );
    case 'reason':
      return <Reasons {...props} />;
    case 'photo':
    case 'note':
      return null;
    default:
      return need satisfies never;
  }
}

/** A transfer goes anywhere in the city, also one that was asked for. */
function reachOf({ deed }: Asked): 'assign' | 'transfer' {
  return deed === 'transfer' || deed === 'approve' ? 'transfer' : 'assign';
}

function KindOfRequest({ report, input, onAnswer }: QuestionProps) {
  const possible = requestKindsOf(report, useNow());
  const choose = (key: string) => {
    const kind = possible.find((one) => one === key);
    // A reason for the one is none for the other.
    if (kind && kind !== input.kind) onAnswer({ kind, reason: undefined });
  };
  return (
    <ChoiceList
      name="kind"
      choices={kindsByNeed
        .filter((kind: RequestKind) => possible.includes(kind))
        .map((kind) => ({ key: kind, words: requestWords(kind).choice, hint: requestWords(kind).hint }))}
      chosen={input.kind}
      onChoose={choose}
    />
  );
}

function Outcome({ report, input, onAnswer }: QuestionProps) {
  return (
    <View className="row sheet-gap" {...{ role: 'radiogroup' }}>
      {/* What has passed already can only be found wanting. */}
      {report.verified ? null : (
        <Chip
          id="outcome-passed"
          words="通过"
          chosen={input.outcome === 'passed'}
          onTap={() => onAnswer({ outcome: 'passed' })}
        />
      )}
      <Chip
        id="outcome-failed"
        words="没通过"
        chosen={input.outcome === 'failed'}
        onTap={() => onAnswer({ outcome: 'failed' })}
      />
    </View>
  );
}

function Reasons({ asked, input, onAnswer }: QuestionProps) {
  // Where it is the only question, the sheet's title asks it.
  const isOneOfSeveral = asked.deed === 'request' || asksFor(asked).needs.length > 1;
  return (
    <View className="sheet-gap">
      {isOneOfSeveral ? <View className="second sheet-hint">为什么?</View> : null}
      <Chips
        name="reason"
        label="原因"
        className="row row-wrap"
        choices={reasonChoices(asked).map((key) => ({ key, words: reasons[key] }))}
        chosen={input.reason}
        onChoose={(reason) => onAnswer({ reason })}
      />
    </View>
  );
}
