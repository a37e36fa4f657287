import type { Report } from '@weilinli/contracts';
import { ActionSheet } from './action-sheet';
import type { useActions } from './use-actions';

interface AskedSheetProps {
  report: Report;
  actions: ReturnType<typeof useActions>;
}

/** What has to be asked before something is done, as long as it is asked. */
export function AskedSheet({ report, actions: { asking, done, leave } }: AskedSheetProps) {
  return asking ? <ActionSheet report={report} asking={asking} onDone={done} onClose={leave} /> : null;
}
