import { View } from '@tarojs/components';
import { AgreeButton } from '../../platform/agree-button';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { give, useQuestion } from './consent';

/** Comes up before the first thing about somebody is stored, on whichever page he is. */
export function ConsentSheet() {
  const question = useQuestion();
  return question ? <Question answer={question.answer} /> : null;
}

function Question({ answer }: { answer: (agreed: boolean) => void }) {
  const { loaded, again } = useLoaded('privacy-notice', () => client.privacyNotice());
  const { busy, send } = useSending();
  const decline = () => {
    say('没有同意: 可以看, 还不能上报');
    answer(false);
  };
  const agree = async (version: number) => {
    try {
      await give(version);
    } catch (error) {
      // Another version may apply by now: it is shown before it is asked for.
      void again();
      throw error;
    }
  };
  return (
    <Sheet id="consent-sheet" title="先看一眼: 你的隐私" onClose={decline}>
      <LoadedView loaded={loaded} again={() => void again()}>
        {({ version, summary }) => (
          <View>
            {summary.map((line) => (
              <View key={line} className="sheet-gap">
                {line}
              </View>
            ))}
            <Button id="consent-read" words="看全文" kind="plain" onTap={() => open('privacy')} />
            <View className="sheet-send">
              <AgreeButton
                words={busy ? '请稍候…' : '同意, 继续'}
                busy={busy}
                onAgree={() => void send(() => agree(version))}
              />
              <Button
                id="consent-decline"
                className="sheet-gap"
                words="先不同意, 只看看"
                kind="outline"
                onTap={decline}
              />
            </View>
          </View>
        )}
      </LoadedView>
    </Sheet>
  );
}
