import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { showPicture } from '../../platform/pictures';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { PhotoStrip } from '../../ui/photo-strip';
import { Pill } from '../../ui/pill';
import { AskedSheet } from '../actions/asked-sheet';
import { useActions } from '../actions/use-actions';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { type ChosenGroup, OnlyGroup } from '../catalogue/only-group';
import { toCheck } from '../desk/to-check';
import { photoPair } from '../detail/photo-pair';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { setToCheck } from '../frame/to-check';
import { afterPhotoWords } from '../reports/after-photo-words';
import { nextDeadline } from '../reports/deadline-words';
import { placeNames } from '../reports/place-words';
import { reportTitle } from '../reports/report-line';
import { handlerName } from '../reports/state-words';

/** What is said to be fixed, before and after, for the word of somebody who did not fix it. */
export function VerifyScreen() {
  const [group, setGroup] = useState<ChosenGroup | undefined>(undefined);
  const { loaded, again, more } = usePages(`verify ${group?.code ?? ''}`, (cursor) =>
    client.reports({
      scope: 'area',
      status: ['resolved'],
      sort: 'urgent',
      limit: 50,
      ...(group ? { group: group.code } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const count = loaded.state === 'ready' && !group ? toCheck(loaded.value.items).length : undefined;
  useEffect(() => {
    if (count !== undefined) setToCheck(count);
  }, [count]);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items, nextCursor }) => {
        const waiting = toCheck(items);
        return (
          <View id="to-check">
            <Later>
              {waiting.length > 1 || group ? <OnlyGroup chosen={group} onChoose={setGroup} /> : null}
            </Later>
            {waiting.length === 0 ? <Empty icon="shield" words={emptyWords(group)} /> : null}
            <PagedList
              page={{ items: waiting, nextCursor }}
              more={more}
              lines="photos"
              draw={(report) => <Fix report={report} onChanged={() => void again()} />}
            />
          </View>
        );
      }}
    </LoadedView>
  );
}

function emptyWords(group: ChosenGroup | undefined): string {
  return group ? `${group.name}这一类没有要核查的。` : '没有要核查的。有人修好了, 照片会在这里。';
}

function Fix({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const now = useNow();
  const actions = useActions(report, onChanged);
  const { before, after } = photoPair(report, now);
  const pill = nextDeadline(report, now);
  const doubts = afterPhotoWords(report);
  return (
    <View className="card card-photos" id={`report-${report.id}`}>
      {before ? <PhotoStrip before={before} {...(after ? { after } : {})} onOpen={showPicture} /> : null}
      <View className="report-card-head">
        <View className="strong">{reportTitle(report)}</View>
        {pill ? <Pill words={pill.words} tone={pill.tone} /> : null}
      </View>
      <View className="second">
        {[...placeNames(report), report.assignee && `${handlerName(report.assignee)}修的`]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {doubts ? <View className="danger">{doubts}</View> : null}
      <View className="row sheet-gap">
        <Button
          id={`verify-${report.id}`}
          words="核查"
          icon="shield"
          className="grow"
          busy={actions.busy}
          onTap={() => actions.begin('verify')}
        />
        <Button
          id={`verify-open-${report.id}`}
          words="看详情"
          kind="outline"
          onTap={() => open('detail', { id: report.id })}
        />
      </View>
      <AskedSheet report={report} actions={actions} />
    </View>
  );
}
