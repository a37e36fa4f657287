import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { ActionBar } from '../../ui/action-bar';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { actionWords } from './action-words';
import type { Deed } from './deeds';
import { layOut } from './layout';
import type { Actionable } from './report-question';

interface ActionButtonsProps {
  report: Actionable;
  busy: boolean;
  note?: string;
  onAction: (deed: Deed) => void;
}

/** Buttons drawn from what the server says this person may do now. */
export function ActionButtons({ report, busy, note, onAction }: ActionButtonsProps) {
  const [more, setMore] = useState(false);
  const layout = layOut(report, useNow());
  const wordsOf = (deed: Deed) => actionWords(deed, report);
  if (!layout.main && layout.more.length === 0) return null;
  return (
    <View>
      <ActionBar {...(note ? { note } : {})}>
        {layout.main ? (
          <Button
            id={`action-${layout.main}`}
            words={wordsOf(layout.main).button}
            icon={wordsOf(layout.main).icon}
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
            words={wordsOf(layout.beside).button}
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
          <View className="more-grid">
            {layout.more.map((deed) => (
              <Button
                key={deed}
                id={`action-${deed}`}
                words={wordsOf(deed).button}
                kind="outline"
                onTap={() => {
                  setMore(false);
                  onAction(deed);
                }}
              />
            ))}
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
