import { Text, View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { Card } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { lastDays } from './period';
import { ratesWords, withFixes } from './rates-words';

// The rest is content.
const atMost = 10;

/** What people said of what was fixed, in all and by community. */
export function RatesCard({ areaCode, days }: { areaCode: string; days: number }) {
  const { loaded, again } = useLoaded(`rates ${areaCode} ${days}`, () =>
    client.feedbackRates({ areaCode, ...lastDays(days, now()) }),
  );
  return (
    <Card id="rates" title="群众反馈">
      <LoadedView loaded={loaded} again={() => void again()}>
        {(answer) => (
          <View>
            <View className="strong">{ratesWords(answer)}</View>
            {withFixes(answer.communities)
              .slice(0, atMost)
              .map((community) => (
                <View key={community.code} className="row row-apart deadline">
                  <Text className="grow">{community.name}</Text>
                  <Text className="second">{ratesWords(community)}</Text>
                </View>
              ))}
          </View>
        )}
      </LoadedView>
    </Card>
  );
}
