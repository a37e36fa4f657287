import { View } from '@tarojs/components';
import type { CatalogueView, RulesAnswer } from '@weilinli/contracts';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LongList } from '../../ui/long-list';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { useCatalogue } from '../catalogue/use-catalogue';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { useScreenful } from '../frame/use-screenful';
import { conditionLines } from './condition-words';
import { ReplayCard } from './replay-card';
import { targetWords } from './target-words';
import { VersionsCard } from './versions-card';

const noCatalogue = { items: [], groups: [] };

/** Who gets which report: the rules in force in their order, to be read; administrators change them elsewhere. */
export function RulesScreen() {
  const { loaded, again } = useLoaded<RulesAnswer>('dispatch-rules', () => client.dispatchRules());
  const catalogue = useCatalogue().loaded;
  const known = catalogue.state === 'ready' ? catalogue.value : noCatalogue;
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(answer) => (
        <View id="dispatch-rules">
          <View className="inset second unbroken">{`第 ${answer.version} 版, 共 ${answer.rules.length} 条。从上往下看, 用第一条合适又有人的。`}</View>
          <Rules rules={answer.rules} known={known} />
          <Later>
            <ReplayCard rules={answer.rules} />
            <VersionsCard />
            <Button id="to-point-rules" words="看积分规则" kind="plain" onTap={() => open('point-rules')} />
          </Later>
        </View>
      )}
    </LoadedView>
  );
}

interface RulesProps {
  rules: RulesAnswer['rules'];
  known: Pick<CatalogueView, 'items' | 'groups'>;
}

function Rules({ rules, known }: RulesProps) {
  const { drawn, further } = useScreenful({ count: rules.length, lines: 'usual' });
  const numbered = rules.map((rule, at) => ({ rule, number: at + 1 }));
  return (
    <LongList
      items={numbered.slice(0, drawn)}
      keyOf={({ rule }) => rule.id}
      draw={({ rule, number }) => (
        <Card id={`rule-${rule.id}`} title={`${number}. ${rule.name}`}>
          {conditionLines(rule.when, known).map((words) => (
            <View key={words}>{words}</View>
          ))}
          <View className="strong">{`派给: ${targetWords(rule.lead)}`}</View>
          {rule.co.length > 0 ? (
            <View className="second">{`协同: ${rule.co.map(targetWords).join(', ')}`}</View>
          ) : null}
        </Card>
      )}
      end={further ? <MoreButton onTap={further} /> : null}
    />
  );
}
