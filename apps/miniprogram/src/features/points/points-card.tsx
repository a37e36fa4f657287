import { View } from '@tarojs/components';
import type { ReportAward } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import { useEffect, useRef } from 'react';
import { open } from '../../platform/navigation';
import { Names } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { Slot } from '../../ui/slot';
import { Tap } from '../../ui/tap';
import { awardTone, awardWords } from './award-words';
import { useReportPoints } from './use-points';

// Who may have earned something by it; whoever only works here is not asked about.
const earning: readonly Relation[] = ['reporter', 'co-reporter', 'follower'];

interface PointsCardProps {
  report: { id: string; version?: number; relations?: readonly Relation[] };
}

/** What a report is worth to its reader, and why; nothing for who has no part in it. */
export function PointsCard({ report }: PointsCardProps) {
  const mayEarn = report.relations === undefined || report.relations.some((one) => earning.includes(one));
  const { loaded, again } = useReportPoints(mayEarn ? report.id : undefined);
  const { version } = report;
  const seen = useRef(version);
  // Whatever happens to a report may change what it is worth.
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    void again();
  }, [version, again]);
  const awards = loaded.state === 'ready' ? loaded.value.items : [];
  return (
    <Slot>
      {awards.length > 0 ? (
        <Tap id="report-points" role="link" className="card points-card" onTap={() => toPoints(awards)}>
          {awards.map((award) => (
            <AwardLine key={award.kind} award={award} />
          ))}
        </Tap>
      ) : null}
    </Slot>
  );
}

/** What waits for a look stands with its reasons; all else with the balance. */
function toPoints(awards: readonly ReportAward[]): void {
  if (awards.some(({ state }) => state === 'held')) open('ledger', { account: 'held' });
  else open('points');
}

function AwardLine({ award }: { award: ReportAward }) {
  return (
    <View className="report-card-head">
      <View className="points-why">
        <Names names={award.because} between="·" />
      </View>
      <Pill words={awardWords(award)} tone={awardTone(award)} />
    </View>
  );
}
