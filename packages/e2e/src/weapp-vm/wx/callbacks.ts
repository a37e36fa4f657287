/** What every asynchronous call of WeChat takes. */
export interface Callbacks {
  success?: (answer: object) => void;
  fail?: (error: WxError) => void;
  complete?: (answer: object) => void;
}

export interface WxError {
  errMsg: string;
  errno?: number;
}

/** Thrown by a call's work: `fail auth deny` becomes `getLocation:fail auth deny`. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason);
  }
}

/** Who is asked whether the program still runs, and told when one of its callbacks throws. */
export interface Running {
  alive(): boolean;
  guard(work: () => void): void;
  /** Holds a call back before its work is done. */
  before?(name: string): Promise<void>;
}

/** WeChat's manner of calling: an object with callbacks, or a promise where there are none. */
export function asCall<Options extends object>(
  { alive, guard, before }: Running,
  name: string,
  work: (options: Options) => object | undefined | Promise<object | undefined>,
) {
  return (options: Options & Callbacks = {} as Options & Callbacks): Promise<object> | undefined => {
    const { success, fail, complete } = options;
    const run = async () => {
      // Never before the caller has gone on.
      await new Promise((resolve) => setImmediate(resolve));
      await before?.(name);
      return { errMsg: `${name}:ok`, ...(await work(options)) };
    };
    if (!success && !fail && !complete) {
      return run().catch((error: unknown) => Promise.reject(errorOf(name, error)));
    }
    run().then(
      (answer) => {
        if (!alive()) return;
        guard(() => success?.(answer));
        guard(() => complete?.(answer));
      },
      (error: unknown) => {
        if (!alive()) return;
        const told = errorOf(name, error);
        guard(() => fail?.(told));
        guard(() => complete?.(told));
      },
    );
    return undefined;
  };
}

export function errorOf(name: string, error: unknown): WxError {
  if (error instanceof WxFailure) {
    return {
      errMsg: `${name}:fail ${error.reason}`,
      ...(error.errno === undefined ? {} : { errno: error.errno }),
    };
  }
  throw error;
}
