import { useEffect, useState } from 'react';
import { startAt } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { Waiting } from '../../ui/waiting';
import { problemWords } from '../api/problem-words';
import { Ground } from '../frame/ground';
import { findSession, goToFirstTab } from './session';

/** Leads everybody to where he starts: the sign-in, or the first tab of his role. */
export function StartScreen() {
  const [error, setError] = useState<unknown>(undefined);
  const find = () => {
    setError(undefined);
    findSession().then((session) => (session ? goToFirstTab(session) : startAt('sign-in')), setError);
  };
  useEffect(find, []);
  return (
    <Ground id="page-start">
      {error === undefined ? (
        <Waiting />
      ) : (
        <Empty
          icon="alert"
          words={problemWords(error)}
          action={{ id: 'again', words: '再试一次', onTap: find }}
        />
      )}
    </Ground>
  );
}
