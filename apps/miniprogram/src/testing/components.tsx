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
  cursorSpacing?: number;
  fixed?: boolean;
  onInput?: (event: { detail: { value: string } }) => void;
}

const asDetail = (onInput: FieldProps['onInput']) => (event: ChangeEvent<{ value: string }>) =>
  onInput?.({ detail: { value: event.target.value } });

const asElement = ({ id, value, placeholder, cursorSpacing, fixed, onInput }: FieldProps) => ({
  id,
  value,
  placeholder,
  'data-cursor-spacing': cursorSpacing,
  'data-fixed': fixed,
  onChange: asDetail(onInput),
});

export function Input(props: FieldProps) {
  return <input {...asElement(props)} />;
}

export function Textarea(props: FieldProps) {
  return <textarea {...asElement(props)} />;
}
