import type { Permission } from './permissions';

let listener: (permission: Permission) => void = () => undefined;

/** Who says it in words, and shows a way forward. */
export function onDenied(next: (permission: Permission) => void): void {
  listener = next;
}

/** Told by what asked a device for something and was refused by its owner's settings. */
export function tellDenied(permission: Permission): void {
  listener(permission);
}

/** Whether WeChat refused because of a setting – and not because somebody changed his mind. */
export function isDenied(error: unknown): boolean {
  const message =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
  return /auth|den(y|ied)|permission/i.test(message) && !/cancel/i.test(message);
}
