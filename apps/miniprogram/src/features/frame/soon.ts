import { isLoading } from '../api/loading';

const moment = 400;

/**
 * For what a page is not opened for: calls back in a moment, and not before what it is opened for has come, however slow
 * the network is. What it returns forgets it.
 */
export function soon(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(() => (isLoading() ? wait() : callback()), moment);
  };
  wait();
  return () => clearTimeout(timer);
}
