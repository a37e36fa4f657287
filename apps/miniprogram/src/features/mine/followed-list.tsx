import { open, replace } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { ReportCard } from '../../ui/report-card';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { groupIcon } from '../reports/icon-of';
import { areaNames } from '../reports/place-words';
import { publicStateWords } from '../reports/state-words';

/** What others reported and I follow, newest first. */
export function FollowedList() {
  const { loaded, again, more } = usePages('followed', (cursor) => client.followed(cursor ? { cursor } : {}));
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty
            icon="bell"
            words="你还没有跟进别人报的。看见同一处, 点“跟进”, 有进展会告诉你。"
            action={{ id: 'look-around', words: '看看附近', onTap: () => replace('home') }}
          />
        ) : (
          <PagedList
            page={page}
            more={more}
            draw={(item) => (
              <ReportCard
                id={item.id}
                title={item.category.name}
                icon={groupIcon(item.category.group)}
                thumbnail={item.thumbnailUrl}
                place={areaNames(item.area)}
                state={publicStateWords(item)}
                onOpen={() => open('detail', { id: item.id })}
              />
            )}
          />
        )
      }
    </LoadedView>
  );
}
