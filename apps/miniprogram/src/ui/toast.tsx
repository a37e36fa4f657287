import { Text, View } from '@tarojs/components';
import { Button } from './button';
import { Slot } from './slot';
import { spokenRole } from './spoken';

interface ToastProps {
  words: string | undefined;
  /** Takes back what was done. */
  onUndo?: (() => void) | undefined;
}

/** A few words about what just happened, with a way to take it back. */
export function Toast({ words, onUndo }: ToastProps) {
  return (
    <Slot>
      {words ? (
        <View id="toast" className={`toast ${onUndo ? 'toast-undo' : ''}`} {...spoken}>
          <Text className="toast-words">{words}</Text>
          {onUndo ? <Button id="toast-undo" words="撤销" icon="undo" kind="toast" onTap={onUndo} /> : null}
        </View>
      ) : null}
    </Slot>
  );
}

const spoken = { ...spokenRole('status'), 'aria-live': 'polite' };
