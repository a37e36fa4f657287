/** What a phone may keep from a program. */
export type Permission = 'location' | 'camera' | 'messages';

/** Whether `openSettings` leads somewhere. A browser's settings are opened by hand. */
export const canOpenSettings: boolean = false;

export function openSettings(): Promise<void> {
  return Promise.resolve();
}
