import { View } from '@tarojs/components';
import type { PointRulesVersion } from '@weilinli/contracts';
import { Card } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { ruleSections } from './rules-words';

/** How points come about: the rules that are in force now. */
export function RulesScreen() {
  const { loaded, again } = useLoaded<PointRulesVersion>('point-rules', () => client.pointRules());
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ rules, version }) => (
        <View id="point-rules">
          {ruleSections(rules).map(({ title, lines }) => (
            <Card key={title} title={title}>
              {lines.map((line) => (
                <View key={line} className="rule-line">
                  {line}
                </View>
              ))}
            </Card>
          ))}
          <View className="inset second">{`第 ${version} 版规则。已经报的, 按报的那天的规则算`}</View>
        </View>
      )}
    </LoadedView>
  );
}
