import { View } from '@tarojs/components';
import { open } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { ReportLine } from '../reports/report-line';

/** Everything I reported, newest first. */
export function ReportedList() {
  const { loaded, again, more } = usePages('mine', (cursor) =>
    client.reports({ scope: 'mine', sort: 'newest', ...(cursor ? { cursor } : {}) }),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <Empty
            icon="camera"
            words="你还没有上报过。看见隐患, 拍一张就行。"
            action={{ id: 'report-now', words: '拍照上报', onTap: () => open('report') }}
          />
        ) : (
          <View>
            {items.map((report) => (
              <ReportLine key={report.id} report={report} />
            ))}
            {nextCursor ? <MoreButton onTap={more} /> : null}
          </View>
        )
      }
    </LoadedView>
  );
}
