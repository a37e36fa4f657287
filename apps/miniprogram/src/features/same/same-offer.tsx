import { View } from '@tarojs/components';
import type { SameReport } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Names } from '../../ui/names';
import { Thumbnail } from '../../ui/thumbnail';
import { groupIcon } from '../reports/icon-of';
import { publicStateWords } from '../reports/state-words';
import { nearWords, noneWords, offerTitle } from './same-words';

interface SameOfferProps {
  items: readonly SameReport[];
  /** The one that is being followed this moment. */
  busy: string | undefined;
  onFollow: (item: SameReport) => void;
  onOther: () => void;
}

/** What may be the same: one tap follows it, another goes on reporting. */
export function SameOffer({ items, busy, onFollow, onOther }: SameOfferProps) {
  return (
    <Card id="same">
      <View className="card-title">{offerTitle(items.length)}</View>
      {items.map((item) => (
        <SameLine key={item.id} item={item} busy={busy === item.id} onFollow={() => onFollow(item)} />
      ))}
      <View className="sheet-gap">
        <Button id="same-other" words={noneWords(items.length)} kind="plain" onTap={onOther} />
      </View>
    </Card>
  );
}

interface SameLineProps {
  item: SameReport;
  busy: boolean;
  onFollow: () => void;
}

function SameLine({ item, busy, onFollow }: SameLineProps) {
  const now = useNow();
  return (
    <View id={`same-${item.id}`} className="sheet-gap">
      <View className="report-card">
        <Thumbnail url={item.thumbnailUrl} icon={groupIcon(item.category.group)} />
        <View className="grow">
          <View className="strong">{item.category.name}</View>
          <Names
            names={[nearWords(item), `${momentWords(now, new Date(item.createdAt))} 上报`]}
            between="·"
          />
          <View className="second">{publicStateWords(item)}</View>
        </View>
      </View>
      <View className="row sheet-gap">
        {item.standing === undefined ? (
          <Button
            id={`same-follow-${item.id}`}
            words="是同一处, 跟进这件"
            kind="outline"
            className="grow"
            busy={busy}
            onTap={onFollow}
          />
        ) : (
          <Button
            id={`same-open-${item.id}`}
            words={item.standing === 'reported' ? '你报过, 看进度' : '你在跟进, 看进度'}
            kind="outline"
            className="grow"
            onTap={() => open('detail', { id: item.id })}
          />
        )}
      </View>
    </View>
  );
}
