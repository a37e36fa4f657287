export interface Shared {
  title: string;
  /** Of the page that is opened, from the root: `/pages/detail/index?id=…`. */
  path: string;
  /** Shown on the card, where the platform draws one. */
  imageUrl?: string | undefined;
}

/** In a browser pages share nothing by themselves: `share` does. */
export function useSharedCard(_: () => Shared | undefined): void {}

/** Opens the browser's own sharing, or copies the address. `copied`: the person has to be told. Never rejects. */
export async function share({ title, path }: Shared): Promise<'shared' | 'copied' | 'left'> {
  const url = `${location.origin}${location.pathname}#${path}`;
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return 'shared';
    }
    await writeClipboard(`${title} ${url}`);
    return 'copied';
  } catch {
    return 'left';
  }
}

// The clipboard is there on https and on the machine itself only.
async function writeClipboard(text: string): Promise<void> {
  if (globalThis.isSecureContext) return navigator.clipboard.writeText(text);
  throw new Error('no clipboard here');
}
