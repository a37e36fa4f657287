import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useEffect } from 'react';
import { Card } from '../../ui/card';
import { Names } from '../../ui/names';
import { findHere, useHere } from '../place/here';
import { areaNames, distanceWords } from '../reports/place-words';
import { metresBetween, walkWords } from '../way/distance';
import { WayButton } from '../way/way-button';
import { ReportPlace } from './report-place';

const goers: readonly Report['relations'][number][] = ['assignee', 'co-handler', 'leader', 'dispatcher'];

/** Where it is, how far from here, and the way there for whoever has to go. */
export function WayCard({ report }: { report: Report }) {
  const goes = goers.some((relation) => report.relations.includes(relation));
  return (
    <Card id="way">
      {goes ? <Way report={report} /> : <View className="card-title">在哪里</View>}
      <ReportPlace report={report} />
      {report.neighbours ? (
        <View id="neighbours" className="second sheet-gap">
          {`在交界处, 离${report.neighbours.map(({ name }) => name).join('、')}不到 30 米: 那边的人也看得到, 可以留言`}
        </View>
      ) : null}
      {report.relations.includes('neighbour') ? (
        <View id="beside" className="second sheet-gap">
          在交界处, 离你的辖区不到 30 米: 由别人处理, 你可以留言
        </View>
      ) : null}
    </Card>
  );
}

function Way({ report }: { report: Report }) {
  const here = useHere();
  useEffect(() => void findHere(), []);
  const metres = here.state === 'known' ? metresBetween(here.place, report.place) : undefined;
  const far = metres === undefined ? [] : [distanceWords(metres), walkWords(metres)];
  return (
    <View className="row row-apart card-title">
      <View className="grow">
        <View className="strong">{report.place.address ?? areaNames(report.area).join(' · ')}</View>
        <Names names={far.flatMap((words) => words ?? [])} between="·" />
      </View>
      <WayButton report={report} />
    </View>
  );
}
