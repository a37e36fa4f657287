/** A key that no other attempt has, for Idempotency-Key. Phones have no crypto.randomUUID. */
export function freshKey(): string {
  const part = () => Math.floor(Math.random() * 2 ** 32).toString(36);
  return `${Date.now().toString(36)}-${part()}-${part()}-${part()}`;
}
