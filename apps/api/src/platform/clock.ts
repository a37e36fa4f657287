/** The only place that reads the machine's clock. Inside transactions, the database's now() counts. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
