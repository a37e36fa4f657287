/** Facts are free by event: what stands in them is read here, and nowhere taken on trust. */
export function textIn(fact: unknown): string | undefined {
  return typeof fact === 'string' && fact !== '' ? fact : undefined;
}

export function textsIn(fact: unknown): string[] {
  return Array.isArray(fact) ? fact.filter((one) => typeof one === 'string') : [];
}

export function instantIn(fact: unknown): Date | undefined {
  const instant = new Date(textIn(fact) ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

export function recordIn(fact: unknown): Record<string, unknown> | undefined {
  return typeof fact === 'object' && fact !== null && !Array.isArray(fact) ? { ...fact } : undefined;
}
