import { pageAddress } from './navigation';

/** Tells whenever another window of this browser has kept something else under a name, or nothing any more. */
export function onKeptElsewhere(listener: (name: string) => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key !== null) listener(key);
  });
}

/** Starts this window as if it had just been opened: nothing of what it has in memory stays. */
export function beginAnew(): void {
  window.location.hash = pageAddress('start');
  window.location.reload();
}
