import type { ReactNode } from 'react';
import { Screen } from '../../ui/screen';
import { Toast } from '../../ui/toast';
import { undoSaid, useToast } from './toast';
import { useTypeSize } from './type-size';

/** What every screen stands on, signed in or not: letters as large as asked for, and words about what just happened. */
export function Ground({ id, children }: { id: string; children: ReactNode }) {
  const said = useToast();
  return (
    <Screen id={id} size={useTypeSize()}>
      {children}
      <Toast words={said?.words} onUndo={said?.undo ? undoSaid : undefined} />
    </Screen>
  );
}
