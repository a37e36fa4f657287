import { View } from '@tarojs/components';
import type { KeyboardEvent, ReactNode } from 'react';
import { spokenRole } from './spoken';

interface TapProps {
  id?: string | undefined;
  /** What a screen reader says where the content is no words, or not enough of them: nothing is sent twice. */
  label?: string | undefined;
  className?: string;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'switch';
  chosen?: boolean;
  disabled?: boolean;
  onTap: () => void;
  children: ReactNode;
}

/** Whatever can be tapped: a target of 44 px, reached by keyboard and named for screen readers. */
export function Tap({
  id,
  label,
  className = '',
  role = 'button',
  chosen,
  disabled,
  onTap,
  children,
}: TapProps) {
  const act = () => {
    if (!disabled) onTap();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={['tap', className, disabled && 'tap-off'].filter(Boolean).join(' ')}
      onClick={act}
      {...spoken({ role, label, chosen, disabled })}
      {...(process.env.TARO_ENV === 'weapp' ? {} : { tabindex: disabled ? -1 : 0, onKeyDown })}
    >
      {children}
    </View>
  );
}

interface Spoken {
  role: string;
  label: string | undefined;
  chosen: boolean | undefined;
  disabled: boolean | undefined;
}

function spoken({ role, label, chosen, disabled }: Spoken) {
  const state = role === 'radio' || role === 'switch' ? 'aria-checked' : 'aria-selected';
  return {
    ...spokenRole(role),
    ...(label === undefined ? {} : { ariaLabel: label }),
    ...(chosen === undefined ? {} : { [state]: String(chosen) }),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
  };
}
