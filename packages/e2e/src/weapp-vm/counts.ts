/** What crosses from the logic to the view, and from the phone to the server. */
export interface Counts {
  setData: number;
  bytes: number;
  requests: number;
  uploads: number;
}

export const nothingYet: Counts = { setData: 0, bytes: 0, requests: 0, uploads: 0 };

export function since(now: Counts, before: Counts): Counts {
  return {
    setData: now.setData - before.setData,
    bytes: now.bytes - before.bytes,
    requests: now.requests - before.requests,
    uploads: now.uploads - before.uploads,
  };
}
