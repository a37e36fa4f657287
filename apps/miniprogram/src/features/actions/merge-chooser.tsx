import { Text, View } from '@tarojs/components';
import type { Report, SameReport } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { groupIcon } from '../reports/icon-of';
import { publicStateWords } from '../reports/state-words';
import { nearWords } from '../same/same-words';

interface MergeChooserProps {
  report: Report;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** What is open beside it and of its kind: the one of them that goes on for both. */
export function MergeChooser({ report, chosen, onChoose }: MergeChooserProps) {
  const { longitude, latitude, datum } = report.place;
  const { loaded, again } = useLoaded(`merge ${report.id}`, () =>
    client.same({ categoryCode: report.category.code, longitude, latitude, datum }),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items }) => {
        const others = items.filter(({ id }) => id !== report.id);
        if (others.length === 0) return <View className="second">50 米内没有同类的另一件</View>;
        return (
          <View {...{ role: 'radiogroup' }}>
            {others.map((item) => (
              <Other
                key={item.id}
                item={item}
                chosen={item.id === chosen}
                onChoose={() => onChoose(item.id)}
              />
            ))}
          </View>
        );
      }}
    </LoadedView>
  );
}

function Other({ item, chosen, onChoose }: { item: SameReport; chosen: boolean; onChoose: () => void }) {
  const now = useNow();
  return (
    <Tap id={`into-${item.id}`} role="radio" chosen={chosen} className="list-row" onTap={onChoose}>
      <Thumbnail url={item.thumbnailUrl} icon={groupIcon(item.category.group)} />
      <View className="grow">
        <View className="strong">
          {`${nearWords(item)} · ${momentWords(now, new Date(item.createdAt))} 上报`}
        </View>
        <Text className="second">{publicStateWords(item)}</Text>
      </View>
      {chosen ? <Icon name="check" /> : null}
    </Tap>
  );
}
