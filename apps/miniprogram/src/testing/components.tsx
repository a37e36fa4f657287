import type { ChangeEvent, ReactNode } from 'react';

/** Taro's components as plain elements: what they do in a browser, without their web components. */
type Props = Record<string, unknown> & { children?: ReactNode };

const elements =
  (Tag: 'div' | 'span') =>
  ({ hoverClass: _, ariaRole: __, ariaLabel, tabindex, children, ...rest }: Props) => (
    <Tag
      {...rest}
      tabIndex={tabindex === undefined ? undefined : Number(tabindex)}
      {...(typeof ariaLabel === 'string' ? { 'aria-label': ariaLabel } : {})}
    >
      {children}
    </Tag>
  );

export const View = elements('div');
export const Text = elements('span');

export function Image({ mode: _, lazyLoad, nativeProps, ...rest }: Props) {
  return <img alt="" {...rest} {...(lazyLoad ? { loading: 'lazy' } : {})} {...(nativeProps ?? {})} />;
}

interface FieldProps {
  id?: string;
  value?: string;
  placeholder?: string;
  onInput?: (event: { detail: { value: string } }) => void;
}

const asDetail = (onInput: FieldProps['onInput']) => (event: ChangeEvent<{ value: string }>) =>
  onInput?.({ detail: { value: event.target.value } });

export function Input({ id, value, placeholder, onInput }: FieldProps) {
  return <input id={id} value={value} placeholder={placeholder} onChange={asDetail(onInput)} />;
}

export function Textarea({ id, value, placeholder, onInput }: FieldProps) {
  return <textarea id={id} value={value} placeholder={placeholder} onChange={asDetail(onInput)} />;
}
