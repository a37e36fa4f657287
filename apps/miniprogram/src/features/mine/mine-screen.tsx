import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '../../ui/chip';
import { WaitingReports } from '../outbox/waiting-reports';
import { FollowedList } from './followed-list';
import { ReportedList } from './reported-list';

/** What I reported, and what I follow. */
export function MineScreen() {
  const [list, setList] = useState<'reported' | 'followed'>('reported');
  return (
    <View>
      <View className="photos row row-wrap" {...{ role: 'radiogroup', ariaLabel: '看哪些' }}>
        <Chip
          id="mine-reported"
          words="我上报的"
          chosen={list === 'reported'}
          onTap={() => setList('reported')}
        />
        <Chip
          id="mine-followed"
          words="我跟进的"
          chosen={list === 'followed'}
          onTap={() => setList('followed')}
        />
      </View>
      {list === 'reported' ? <WaitingReports /> : null}
      {list === 'reported' ? <ReportedList /> : <FollowedList />}
    </View>
  );
}
