import { type ReactNode, useEffect, useState } from 'react';
import { back, type PageName, replace, startAt, useParameters, useShown } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { Slot } from '../../ui/slot';
import { TabBar } from '../../ui/tab-bar';
import { TopBar } from '../../ui/top-bar';
import { Waiting } from '../../ui/waiting';
import { problemWords } from '../api/problem-words';
import { OutboxBar } from '../outbox/outbox-bar';
import { DeniedSheet } from '../permissions/denied-sheet';
import { ConsentSheet } from '../privacy/consent-sheet';
import { isTabOf, tabsOf } from '../session/roles';
import { findSession, type SignedIn, useSession } from '../session/session';
import { rememberWayIn } from '../session/way-in';
import { Ground } from './ground';
import { useToCheck } from './to-check';
import { saidEnough } from './toast';
import { refreshUnreadSoon, useUnread } from './unread';

interface PageProps {
  name: PageName;
  title: string;
  aside?: ReactNode;
  /** Tabs stand at the root for those whose tabs they are; other pages lead back. A bare one draws itself. */
  kind: 'tab' | 'deeper' | 'bare';
  children: (session: SignedIn) => ReactNode;
}

/** What every page of somebody signed in has around it. Who is not is led to the sign-in. */
export function Page({ name, title, aside, kind, children }: PageProps) {
  const session = useSession();
  const { id } = useParameters();
  const [error, setError] = useState<unknown>(undefined);
  const find = () => {
    setError(undefined);
    findSession().then((found) => {
      if (found) return;
      // A report that was shared is seen once he is signed in; all else begins where he begins.
      rememberWayIn(name === 'detail' && id ? { reportId: id } : undefined);
      startAt('sign-in');
    }, setError);
  };
  useEffect(find, []);
  useShown(() => {
    saidEnough();
    if (session && kind !== 'bare') refreshUnreadSoon();
  });
  const isTab = kind === 'tab' && (!session || isTabOf(session.role, name));
  return (
    <Ground id={`page-${name}`}>
      {kind === 'bare' ? null : <TopBar title={title} aside={aside} {...(isTab ? {} : { onBack: back })} />}
      <Slot>{session && kind !== 'bare' ? <OutboxBar page={name} /> : null}</Slot>
      <Slot>
        {session ? children(session) : null}
        {!session && error === undefined ? <Waiting /> : null}
        {error !== undefined ? (
          <Empty
            icon="alert"
            words={problemWords(error)}
            action={{ id: 'again', words: '再试一次', onTap: find }}
          />
        ) : null}
      </Slot>
      <Slot>
        <ConsentSheet />
        <DeniedSheet />
      </Slot>
      {session && isTab ? <Tabs here={name} session={session} /> : null}
    </Ground>
  );
}

function Tabs({ here, session }: { here: PageName; session: SignedIn }) {
  const unread = useUnread();
  const toCheck = useToCheck();
  useEffect(refreshUnreadSoon, []);
  const tabs = tabsOf(session.role);
  return (
    <TabBar
      here={here}
      tabs={tabs.map(({ page, words, icon }) => ({
        key: page,
        words,
        icon,
        ...badgeOf(page, { unread, toCheck }),
      }))}
      onGo={(key) => {
        const tab = tabs.find(({ page }) => page === key);
        if (tab && tab.page !== here) replace(tab.page);
      }}
    />
  );
}

function badgeOf(page: PageName, { unread, toCheck }: { unread: number; toCheck: number }) {
  switch (page) {
    case 'inbox':
      return { badge: unread };
    case 'verify':
      return { badge: toCheck, badgeWords: `${toCheck} 件` };
    default:
      return {};
  }
}
