import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { shiftLines } from './roster-words';

/** When somebody is planned to be there, and how much he may have in hand. */
export function RosterCard({ personId }: { personId: string }) {
  const { loaded, again } = useLoaded(`roster ${personId}`, () => client.roster(personId));
  return (
    <Card id="roster" title="排班">
      <LoadedView loaded={loaded} again={() => void again()}>
        {({ shifts, loadLimit }) => (
          <View>
            {shifts.length === 0 ? (
              <View className="second">没有排班: 什么时候上班、下班, 自己点</View>
            ) : null}
            {shiftLines(shifts).map(({ key, days, hours, validity }) => (
              <View key={key} className="row row-apart deadline">
                <Text>{days}</Text>
                <Text className="second">{[hours, validity].filter(Boolean).join(', ')}</Text>
              </View>
            ))}
            {loadLimit === undefined ? null : (
              <View className="second">{`手上满 ${loadLimit} 件就不再派新的`}</View>
            )}
          </View>
        )}
      </LoadedView>
    </Card>
  );
}
