/** Throws, saying what was expected, unless it holds. */
export function must(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(`expected: ${expected}`);
}

/** Asks again until the answer will do. Consequences follow within moments; after 15 seconds they do not come. */
export async function eventually<T>(
  expected: string,
  ask: () => Promise<T>,
  willDo: (answer: T) => boolean,
): Promise<T> {
  let answer = await ask();
  for (let attempt = 0; attempt < 75 && !willDo(answer); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    answer = await ask();
  }
  if (willDo(answer)) return answer;
  throw new Error(`expected within 15 s: ${expected}; the last answer was ${JSON.stringify(answer)}`);
}
