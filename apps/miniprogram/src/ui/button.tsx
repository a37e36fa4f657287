import { type IconName, ledBy } from './icon';
import { Tap } from './tap';

interface ButtonProps {
  id?: string | undefined;
  words: string;
  icon?: IconName | undefined;
  kind?: 'main' | 'outline' | 'danger' | 'plain' | 'toast';
  size?: 'usual' | 'large';
  disabled?: boolean;
  /** While the answer is awaited: says so, and a second tap does nothing. */
  busy?: boolean;
  className?: string;
  onTap: () => void;
}

export function Button({
  id,
  words,
  icon,
  kind = 'main',
  size = 'usual',
  disabled = false,
  busy = false,
  className = '',
  onTap,
}: ButtonProps) {
  return (
    <Tap
      id={id}
      label={busy ? `${words}, 请稍候` : undefined}
      className={[`button button-${kind}`, size === 'large' && 'button-large', icon && ledBy(icon), className]
        .filter(Boolean)
        .join(' ')}
      disabled={disabled || busy}
      onTap={onTap}
    >
      {busy ? '请稍候…' : words}
    </Tap>
  );
}
