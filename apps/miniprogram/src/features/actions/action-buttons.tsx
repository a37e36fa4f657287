import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { useState } from 'react';
import { ActionBar } from '../../ui/action-bar';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { actionWords, layOut } from './action-words';

interface ActionButtonsProps {
  report: Pick<Report, 'availableActions' | 'deadlines'>;
  busy: boolean;
  note?: string;
  onAction: (action: Action) => void;
}

/** Buttons drawn from what the server says this person may do now. */
export function ActionButtons({ report, busy, note, onAction }: ActionButtonsProps) {
  const [more, setMore] = useState(false);
  const layout = layOut(report);
  if (!layout.main && layout.more.length === 0) return null;
  return (
    <View>
      <ActionBar {...(note ? { note } : {})}>
        {layout.main ? (
          <Button
            id={`action-${layout.main}`}
            words={actionWords(layout.main).button}
            icon={actionWords(layout.main).icon}
            // Saying something is welcome, but nothing anybody waits for.
            kind={layout.main === 'remark' ? 'outline' : 'main'}
            size="large"
            className="grow"
            busy={busy}
            onTap={() => layout.main && onAction(layout.main)}
          />
        ) : null}
        {layout.beside ? (
          <Button
            id={`action-${layout.beside}`}
            words={actionWords(layout.beside).button}
            kind="outline"
            size="large"
            disabled={busy}
            onTap={() => layout.beside && onAction(layout.beside)}
          />
        ) : null}
        {layout.more.length > 0 ? (
          <Button
            id="action-more"
            words="更多"
            kind="outline"
            size="large"
            disabled={busy}
            onTap={() => setMore(true)}
          />
        ) : null}
      </ActionBar>
      {more ? (
        <Sheet id="more-sheet" title="还可以" onClose={() => setMore(false)}>
          {layout.more.map((action) => (
            <View key={action} className="sheet-gap">
              <Button
                id={`action-${action}`}
                words={actionWords(action).button}
                kind="outline"
                onTap={() => {
                  setMore(false);
                  onAction(action);
                }}
              />
            </View>
          ))}
        </Sheet>
      ) : null}
    </View>
  );
}
