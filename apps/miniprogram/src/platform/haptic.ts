/** A short knock, felt without looking. Most browsers on desks cannot. */
export function shortHaptic(): void {
  if ('vibrate' in navigator) navigator.vibrate(15);
}
