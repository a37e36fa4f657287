import { useEffect, useState } from 'react';

let offBy = 0;

/** What the phone's clock says, be it right or wrong. The only place that reads it. */
export function phoneTime(): Date {
  return new Date();
}

/** The time, by the phone's clock and what is known of its being wrong. */
export function now(): Date {
  return new Date(phoneTime().getTime() + offBy);
}

/** By how many milliseconds the phone's clock is slow. */
export function clockIsOffBy(milliseconds: number): void {
  offBy = milliseconds;
}

const halfMinute = 30_000;

/** The time, fresh every half minute, for words like 还剩 3 小时. */
export function useNow(): Date {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), halfMinute);
    return () => clearInterval(timer);
  }, []);
  return moment;
}
