import { Button } from '@tarojs/components';
import './agree-button.css';

export const agreeButtonId = 'privacy-agree';

interface AgreeButtonProps {
  words: string;
  busy: boolean;
  onAgree: () => void;
}

/** By which somebody agrees: on this platform a button like any other. */
export function AgreeButton({ words, busy, onAgree }: AgreeButtonProps) {
  return (
    <Button
      id={agreeButtonId}
      className="button button-main button-large button-native"
      disabled={busy}
      onClick={onAgree}
    >
      {words}
    </Button>
  );
}
