/** WeChat runs a mini-program once: nobody else keeps anything. */
export function onKeptElsewhere(_: (name: string) => void): void {}

export function beginAnew(): void {}
