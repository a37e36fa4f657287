import { View } from '@tarojs/components';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { useNow } from '../../platform/clock';
import { scanCode, scansCodes } from '../../platform/scan-code';
import { Button } from '../../ui/button';
import { DayPicker } from '../../ui/day-picker';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { dayAfter } from '../actions/day-words';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { dayWords } from '../duty/roster-words';
import { LoadedView } from '../frame/loaded-view';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import type { SignedIn } from '../session/session';
import { ownArea } from '../team/own-area';
import { gridsOf } from './grids-of';
import { endOfDay } from './offer-words';

interface OfferSheetProps {
  session: SignedIn;
  onMade: () => void;
  onClose: () => void;
}

const usualDays = 30;
const longest = 365;

/** The code that he shows, which grid, and until which day: he is asked, and may say no. */
export function OfferSheet({ session, onMade, onClose }: OfferSheetProps) {
  const now = useNow();
  const area = ownArea(session);
  const [inviteCode, setInviteCode] = useState('');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [last, setLast] = useState(dayAfter(now, usualDays));
  const { busy, send } = useSending();
  const [key] = useState(freshKey);
  const { loaded, again } = useLoaded(`grids ${area?.code ?? ''}`, async () =>
    area ? gridsOf((await client.team({ areaCode: area.code, limit: 100 })).items) : [],
  );
  const scan = async () => {
    const shown = await scanCode();
    if (shown) setInviteCode(shown);
  };
  const offer = async (areaCode: string) => {
    if (inviteCode.trim() === '') return say('请先填他手机上的邀请码');
    await client.offerRole({ inviteCode: inviteCode.trim(), areaCode, validTo: endOfDay(last) }, key);
    say('已发出邀请, 等他答复');
    onMade();
  };
  return (
    <Sheet id="offer-sheet" title="请骑手兼职网格员" onClose={onClose}>
      {scansCodes ? (
        <Button id="offer-scan" words="扫他的邀请码" icon="code" kind="outline" onTap={() => void scan()} />
      ) : null}
      <Field
        id="offer-code"
        className="sheet-gap"
        value={inviteCode}
        placeholder={scansCodes ? '或者输入邀请码' : '他手机上的邀请码'}
        maxlength={12}
        onType={setInviteCode}
      />
      <View className="row row-wrap sheet-gap">
        <DayPicker
          id="offer-last"
          words={`做到 ${dayWords(last)}`}
          day={last}
          from={dayAfter(now, 0)}
          to={dayAfter(now, longest)}
          onChoose={setLast}
        />
      </View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(grids) => {
          const areaCode = chosen ?? grids[0]?.code;
          return (
            <View>
              <ChoiceList
                name="offer-grid"
                choices={grids.map(({ code, name }) => ({ key: code, words: name }))}
                chosen={areaCode}
                onChoose={setChosen}
              />
              <View className="sheet-send">
                <Button
                  id="offer-send"
                  words={areaCode === undefined ? '没有可以兼职的网格' : '请他'}
                  size="large"
                  busy={busy}
                  disabled={areaCode === undefined}
                  onTap={() => void (areaCode && send(() => offer(areaCode)))}
                />
              </View>
            </View>
          );
        }}
      </LoadedView>
    </Sheet>
  );
}
