/** Whether the device believes that it has a way out. */
export function hasSignal(): boolean {
  return navigator.onLine;
}

/** Tells whenever that changes. */
export function onSignal(listener: (has: boolean) => void): void {
  window.addEventListener('online', () => listener(true));
  window.addEventListener('offline', () => listener(false));
}
