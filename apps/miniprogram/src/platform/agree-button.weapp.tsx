import { Button } from '@tarojs/components';
import './agree-button.css';

export const agreeButtonId = 'privacy-agree';

interface AgreeButtonProps {
  words: string;
  busy: boolean;
  onAgree: () => void;
}

/** WeChat believes nobody's agreement but that of its own button, and looks whether just this one was tapped. */
export function AgreeButton({ words, busy, onAgree }: AgreeButtonProps) {
  return (
    <Button
      id={agreeButtonId}
      className="tap button button-main button-large button-native"
      openType="agreePrivacyAuthorization"
      disabled={busy}
      onAgreePrivacyAuthorization={onAgree}
    >
      {words}
    </Button>
  );
}
