import type { ReactNode } from 'react';
import { Empty } from '../../ui/empty';
import { Waiting } from '../../ui/waiting';
import { problemWords } from '../api/problem-words';
import type { Loaded } from '../api/use-loaded';
import { BehindLine } from './behind-line';

interface LoadedViewProps<Value> {
  loaded: Loaded<Value>;
  again: () => void;
  children: (value: Value) => ReactNode;
}

/** Grey places while waiting, words and a way on when it failed, else the thing itself. */
export function LoadedView<Value>({ loaded, again, children }: LoadedViewProps<Value>) {
  switch (loaded.state) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return (
        <Empty
          icon="alert"
          words={problemWords(loaded.error)}
          action={{ id: 'again', words: '再试一次', onTap: again }}
        />
      );
    case 'ready':
      return (
        <>
          {loaded.behind ? <BehindLine behind={loaded.behind} again={again} /> : null}
          {children(loaded.value)}
        </>
      );
    default:
      return loaded satisfies never;
  }
}
