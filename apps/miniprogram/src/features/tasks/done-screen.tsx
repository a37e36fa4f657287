import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { type ChosenGroup, OnlyGroup } from '../catalogue/only-group';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { ReportLine } from '../reports/report-line';

/** What I had in hand and is over: to look it up, and to appeal against a lateness that was not my fault. */
export function DoneScreen() {
  const [group, setGroup] = useState<ChosenGroup | undefined>(undefined);
  const { loaded, again, more } = usePages(`done ${group?.code ?? ''}`, (cursor) =>
    client.reports({
      scope: 'handled',
      sort: 'newest',
      ...(group ? { group: group.code } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) => (
        <View id="done">
          {page.items.length === 0 && !group ? (
            <Empty icon="check" words="还没有办结的。修好并由上报人确认以后会在这里。" />
          ) : (
            <>
              <OnlyGroup chosen={group} onChoose={setGroup} />
              {page.items.length === 0 ? <Empty icon="check" words="这一类还没有办结的。" /> : null}
              <PagedList page={page} more={more} draw={(report) => <ReportLine report={report} />} />
            </>
          )}
        </View>
      )}
    </LoadedView>
  );
}
