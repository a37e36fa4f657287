import { Text, View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { open } from '../../platform/navigation';
import { showPicture } from '../../platform/pictures';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Picture } from '../../ui/picture';
import { Tap } from '../../ui/tap';
import { othersWords } from './others-words';

/** What the same hazard has to do with others: who else told of it, what it was merged with, whether it came back. */
export function OthersCard({ report }: { report: Report }) {
  const lines = othersWords(report);
  const { mergedTarget, recurringOf, mergedFrom = [] } = report;
  if (lines.length === 0 && !mergedTarget) return null;
  return (
    <Card id="others">
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
      {mergedFrom.map(({ id, number, photos }) => (
        <View key={id} className="sheet-gap">
          <Text className="second">{number}</Text>
          <View className="row row-wrap">
            {photos.map((photo) => (
              <Tap
                key={photo.id}
                label={`看大图: ${number} 上报时`}
                className="thumbnail"
                onTap={() => showPicture(photo.url)}
              >
                <Picture url={photo.thumbnailUrl} words="" className="thumbnail" asked="seen" />
              </Tap>
            ))}
          </View>
        </View>
      ))}
      {mergedTarget ? (
        <Button
          id="merged-open"
          words={`看 ${mergedTarget.number}`}
          kind="outline"
          onTap={() => open('detail', { id: mergedTarget.id })}
        />
      ) : null}
      {recurringOf ? (
        <Button
          id="recurring-open"
          words={`看上次 ${recurringOf.number}`}
          kind="outline"
          onTap={() => open('detail', { id: recurringOf.id })}
        />
      ) : null}
    </Card>
  );
}
