import type { PublicReport } from '@weilinli/contracts';
import { useState } from 'react';
import { ActionBar } from '../../ui/action-bar';
import { Button } from '../../ui/button';
import { actionWords } from '../actions/action-words';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';

/** Who sees a hazard from afar can follow how it goes, and stop following. */
export function FollowButton({ report, onChanged }: { report: PublicReport; onChanged: () => void }) {
  const [busy, setBusy] = useState(false);
  const available = report.availableActions ?? [];
  const action = (['follow', 'unfollow'] as const).find((one) => available.includes(one));
  if (!action) return null;
  const tap = async () => {
    setBusy(true);
    try {
      await client[action](report.id);
      say(actionWords(action).done);
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
      onChanged();
    }
  };
  return (
    <ActionBar>
      <Button
        id={`action-${action}`}
        words={actionWords(action).button}
        kind={action === 'follow' ? 'main' : 'outline'}
        size="large"
        className="grow"
        busy={busy}
        onTap={() => void tap()}
      />
    </ActionBar>
  );
}
