import type { ReportView } from '@weilinli/contracts';
import { useEffect } from 'react';
import type { Shared } from '../../platform/share';
import { useCatalogue } from '../catalogue/use-catalogue';
import { createStore } from '../store';
import { sharedOf } from './shared-of';

const store = createStore<Shared | undefined>(undefined);

/** What the page that is open passes on. */
export const useShareable = store.use;
export const shareableNow = store.read;

/** As long as this report is looked at, it is what is passed on. */
export function useSharing(report: ReportView): void {
  const { loaded } = useCatalogue();
  const catalogue = loaded.state === 'ready' ? loaded.value : undefined;
  const shared = catalogue && sharedOf(report, catalogue);
  const [title, path] = [shared?.title, shared?.path];
  // By what it says: the report is another object at each look.
  useEffect(() => {
    store.write(shared);
    return () => store.write(undefined);
  }, [title, path]);
}
