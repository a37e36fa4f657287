import { useEffect, useRef } from 'react';

// The one on top hears the keys.
const open: object[] = [];
const reachable = '[tabindex="0"], input, textarea, button';

/**
 * Who works with keys is in the sheet while it is there, leaves it by Escape, and is back where he was afterwards. `id`:
 * the sheet's.
 */
export function useSheetKeys(id: string, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const sheet = document.querySelector<HTMLElement>(`[id="${id}"]`);
    if (!sheet) return undefined;
    const me = {};
    const before = document.activeElement;
    const hear = (event: KeyboardEvent) => {
      if (open[open.length - 1] !== me) return;
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepIn(sheet, event);
    };
    open.push(me);
    sheet.tabIndex = -1;
    sheet.focus({ preventScroll: true });
    document.addEventListener('keydown', hear);
    return () => {
      open.splice(open.indexOf(me), 1);
      document.removeEventListener('keydown', hear);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [id]);
}

/** After the last thing comes the first one again, and the other way round. */
function keepIn(sheet: HTMLElement, event: KeyboardEvent): void {
  const things = Array.from(sheet.querySelectorAll<HTMLElement>(reachable));
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? things.indexOf(active) : -1;
  const isAtEdge = event.shiftKey ? at <= 0 : at === things.length - 1;
  if (!isAtEdge) return;
  event.preventDefault();
  things[event.shiftKey ? things.length - 1 : 0]?.focus();
}
