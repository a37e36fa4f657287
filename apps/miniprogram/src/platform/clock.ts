import { useEffect, useState } from 'react';

/** The only place that reads the phone's clock. */
export function now(): Date {
  return new Date();
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
