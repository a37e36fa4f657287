import { Input, type InputProps, Textarea, type TextareaProps } from '@tarojs/components';
import { useContext } from 'react';
import { InSheet } from './in-sheet';

/**
 * What a phone leaves between the line that is written and its keyboard, in px: the rest of the field and the button below
 * it. WeChat's own answer is nothing, and the keyboard lies on the field.
 */
const aboveKeyboard = 120;

interface Typed {
  value: string;
  onType: (words: string) => void;
}

/** One line to write in. */
export function Field({ className, onType, ...props }: Omit<InputProps, 'value' | 'onInput'> & Typed) {
  return (
    <Input
      {...props}
      cursorSpacing={aboveKeyboard}
      className={['field', className].filter(Boolean).join(' ')}
      onInput={({ detail }) => onType(detail.value)}
    />
  );
}

/** Several lines to write in. In a sheet WeChat would move it with the page unless it is told that it stands still. */
export function TallField({ className, onType, ...props }: Omit<TextareaProps, 'value' | 'onInput'> & Typed) {
  const inSheet = useContext(InSheet);
  return (
    <Textarea
      {...props}
      cursorSpacing={aboveKeyboard}
      {...(inSheet ? { fixed: true } : {})}
      className={['field field-tall', className].filter(Boolean).join(' ')}
      onInput={({ detail }) => onType(detail.value)}
    />
  );
}
