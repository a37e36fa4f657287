import type { Json } from '../weapp-vm/view';

/** Where the phone's own files can be had by a browser. */
export const filesAt = 'http://weapp.invalid/wxfile/';

interface Field {
  tagName: string;
  value: string;
  selectionStart: number | null;
  getAttribute(name: string): string | null;
  dispatchEvent(event: CustomEvent): void;
  focus(): void;
}

declare const document: {
  body: unknown;
  addEventListener(type: string, heard: (event: Heard) => void): void;
};
declare class CustomEvent {
  constructor(type: string);
}
declare class MutationObserver {
  constructor(heard: (changes: { target: Field; attributeName: string | null }[]) => void);
  observe(at: unknown, what: object): void;
}

interface Heard {
  target: Field;
  preventDefault(): void;
}

/** What WeChat's built-in components do that a browser's elements of the same name do not. */
export const nativeParts = {
  /** The detail of an event as WeChat tells it. */
  detail: (type: string, detail: unknown, original: unknown): unknown => {
    if (!['input', 'focus', 'blur', 'change', 'confirm'].includes(type)) return detail;
    const { target } = Object(original) as Partial<Heard>;
    return { value: target?.value ?? '', cursor: target?.selectionStart ?? 0 };
  },

  /** What WeChat's own button for its privacy contract tells besides the tap. */
  alsoTells: (type: string, target: unknown): string | undefined => {
    const { getAttribute } = Object(target) as { getAttribute?(name: string): unknown };
    const kind = type === 'tap' ? getAttribute?.call(target, 'open-type') : undefined;
    return kind === 'agreePrivacyAuthorization' ? 'agreeprivacyauthorization' : undefined;
  },

  /** A field shows what its attribute says, also after somebody has typed. */
  watch: () => {
    new MutationObserver((changes) => {
      for (const { target, attributeName } of changes) {
        if (!/^(input|textarea)$/i.test(target.tagName)) continue;
        const value = target.getAttribute('value') ?? '';
        if (attributeName === 'value' && target.value !== value) target.value = value;
        if (attributeName === 'focus' && target.getAttribute('focus') === '') target.focus();
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['value', 'focus'] });
    document.addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('click', ({ target }) => {
      // WeChat's own buttons tell more than that they were tapped.
      if (target.getAttribute('open-type') !== 'agreePrivacyAuthorization') return;
      target.dispatchEvent(new CustomEvent('agreeprivacyauthorization'));
    });
  },

  /** A browser cannot read `wxfile://`: the other side gives the same bytes at an address. */
  sources: (data: Json): Json =>
    JSON.parse(JSON.stringify(data).replaceAll('"wxfile://', `"${filesAt}`)) as Json,
};
