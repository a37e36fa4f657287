let underWay = 0;

/** Whether anything that a page is opened for is still asked for. */
export function isLoading(): boolean {
  return underWay > 0;
}

/** Counts as asked for until it has an answer or has failed. */
export async function whileLoading<Value>(load: () => Promise<Value>): Promise<Value> {
  underWay += 1;
  try {
    return await load();
  } finally {
    underWay -= 1;
  }
}
