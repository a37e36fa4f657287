/** Whether this platform has a privacy contract of its own that has to be agreed to as well. */
export const hasOwnContract: boolean = false;

/** A browser asks by itself, each time that a page wants a place or a camera. */
export function onPrivacyNeeded(_: () => Promise<boolean>): void {}

export function openOwnContract(): void {}
