import { open } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { ReportLine } from '../reports/report-line';

/** Everything I reported, newest first. */
export function ReportedList() {
  const { loaded, again, more } = usePages('mine', (cursor) =>
    client.reports({ scope: 'mine', sort: 'newest', ...(cursor ? { cursor } : {}) }),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty
            icon="camera"
            words="你还没有上报过。看见隐患, 拍一张就行。"
            action={{ id: 'report-now', words: '拍照上报', onTap: () => open('report') }}
          />
        ) : (
          <PagedList page={page} more={more} draw={(report) => <ReportLine report={report} />} />
        )
      }
    </LoadedView>
  );
}
