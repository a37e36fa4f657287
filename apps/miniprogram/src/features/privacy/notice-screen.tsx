import { View } from '@tarojs/components';
import type { PrivacyNotice } from '@weilinli/contracts';
import { hasOwnContract, openOwnContract } from '../../platform/privacy';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { dayInYear } from './day-in-year';
import { StandingCard } from './standing-card';

/** What is stored, what for, who sees it and for how long; and one's own word on it. Also for who is not signed in. */
export function NoticeScreen() {
  const { loaded, again } = useLoaded('privacy-notice', () => client.privacyNotice());
  return (
    <View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(notice) => <Notice notice={notice} />}
      </LoadedView>
      {hasOwnContract ? (
        <Button id="own-contract" words="微信里的隐私保护指引" kind="plain" onTap={openOwnContract} />
      ) : null}
      <StandingCard />
    </View>
  );
}

function Notice({ notice }: { notice: PrivacyNotice }) {
  return (
    <View id="notice">
      <Card>
        {notice.summary.map((line, index) => (
          <View key={line} className={`strong ${gapBefore(index)}`}>
            {line}
          </View>
        ))}
        <View className="second sheet-gap">
          第 {notice.version} 版, {dayInYear(notice.since)}起
        </View>
      </Card>
      {notice.sections.slice(0, sectionsAtFirst).map((section) => (
        <Section key={section.title} section={section} />
      ))}
      <Later>
        {notice.sections.slice(sectionsAtFirst).map((section) => (
          <Section key={section.title} section={section} />
        ))}
      </Later>
    </View>
  );
}

// The screen is full by then.
const sectionsAtFirst = 2;

function Section({ section: { title, lines } }: { section: PrivacyNotice['sections'][number] }) {
  return (
    <View>
      <Heading words={title} />
      <Card>
        {lines.map((line, index) => (
          <View key={line} className={gapBefore(index)}>
            {line}
          </View>
        ))}
      </Card>
    </View>
  );
}

function gapBefore(index: number): string {
  return index === 0 ? '' : 'sheet-gap';
}
