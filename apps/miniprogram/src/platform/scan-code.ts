/** Whether there is something that reads codes. A browser has nothing that works everywhere: there they are typed. */
export const scansCodes: boolean = false;

/** What the code says that somebody holds before the camera; undefined when nothing came of it. */
export function scanCode(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
