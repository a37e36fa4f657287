import { View } from '@tarojs/components';
import type { PersonsAwards, Report } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Pill } from '../../ui/pill';
import { AskedCard } from '../frame/asked-card';
import { LoadedView } from '../frame/loaded-view';
import { awardTone, awardWords } from './award-words';
import { RulingSheet } from './ruling-sheet';
import { useReportPoints } from './use-points';

interface RulingsCardProps {
  report: Pick<Report, 'id' | 'relations'>;
}

/** Who has points for a report, and the word of somebody who may decide on them. */
export function RulingsCard({ report }: RulingsCardProps) {
  if (!report.relations.some((one) => one === 'dispatcher' || one === 'admin')) return null;
  return (
    <AskedCard id="rulings" title="积分核定">
      <Rulings reportId={report.id} />
    </AskedCard>
  );
}

function Rulings({ reportId }: { reportId: string }) {
  const { loaded, again } = useReportPoints(reportId);
  const [asked, setAsked] = useState<PersonsAwards | undefined>(undefined);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ ofOthers = [] }) => (
        <View>
          {ofOthers.length === 0 ? <View className="second">没有要你核定的积分</View> : null}
          {ofOthers.map((one) => (
            <Line key={one.person.id} of={one} onAsk={() => setAsked(one)} />
          ))}
          {asked ? (
            <RulingSheet
              reportId={reportId}
              person={asked.person}
              onClose={() => setAsked(undefined)}
              onDone={() => void again()}
            />
          ) : null}
        </View>
      )}
    </LoadedView>
  );
}

/** The reasons are worded for whose points they are: 你是第一个发现的人. */
function ofSomebodyElse(reason: string): string {
  return reason.replace(/^你是/, '');
}

function Line({ of: { person, items }, onAsk }: { of: PersonsAwards; onAsk: () => void }) {
  return (
    <View className="row row-apart deadline">
      <View className="grow">
        <View>{person.displayName}</View>
        {items.map((award) => (
          <View key={award.kind} className="points-why">
            <Pill words={awardWords(award)} tone={awardTone(award)} />
            <View className="second">{award.because.map(ofSomebodyElse).join(' · ')}</View>
          </View>
        ))}
      </View>
      <Button id={`rule-${person.id}`} words="核定" kind="plain" onTap={onAsk} />
    </View>
  );
}
