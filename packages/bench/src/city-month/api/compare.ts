/** What is the same in both, and what is not, in words. */
export interface Comparison {
  same: number;
  differences: string[];
}

export function compare(
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): Comparison {
  const differences: string[] = [];
  let same = 0;
  for (const key of new Set([...expected.keys(), ...actual.keys()])) {
    const [one, other] = [expected.get(key) ?? 'nothing', actual.get(key) ?? 'nothing'];
    if (one === other) same += 1;
    else differences.push(`${key}: by the rules ${one}, by the API ${other}`);
  }
  return { same, differences };
}
