import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chips } from '../../ui/chips';
import { WaitingReports } from '../outbox/waiting-reports';
import { FollowedList } from './followed-list';
import { ReportedList } from './reported-list';

type List = 'reported' | 'followed';

const lists: readonly { key: List; words: string }[] = [
  { key: 'reported', words: '我上报的' },
  { key: 'followed', words: '我跟进的' },
];

/** What I reported, and what I follow. */
export function MineScreen() {
  const [list, setList] = useState<List>('reported');
  return (
    <View>
      <Chips
        name="mine"
        label="看哪些"
        className="inset row row-wrap"
        choices={lists}
        chosen={list}
        onChoose={setList}
      />
      {list === 'reported' ? <WaitingReports /> : null}
      {list === 'reported' ? <ReportedList /> : <FollowedList />}
    </View>
  );
}
