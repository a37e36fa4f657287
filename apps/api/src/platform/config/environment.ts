export type Environment = Record<string, string | undefined>;

/** Reads variables one by one and remembers every mistake, so that all of them are told at once. */
export class EnvironmentReader {
  readonly mistakes: string[] = [];

  constructor(private readonly env: Environment) {}

  /** Set to nothing counts as absent: that is how compose files leave a variable out. */
  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  mistake(name: string, sentence: string): void {
    this.mistakes.push(`${name} ${sentence}`);
  }

  integer(name: string, range: { from: number; to: number; otherwise: number }): number {
    const given = this.text(name);
    if (given === undefined) return range.otherwise;
    const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    if (value >= range.from && value <= range.to) return value;
    this.mistake(name, `is "${given}", but must be a whole number from ${range.from} to ${range.to}.`);
    return range.otherwise;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const given = this.text(name);
    const found = allowed.find((value) => value === given);
    if (given !== undefined && found === undefined) {
      this.mistake(name, `is "${given}", but must be one of ${allowed.join(', ')}.`);
    }
    return found ?? otherwise;
  }

  switch(name: string, otherwise: '0' | '1'): boolean {
    return this.oneOf(name, ['0', '1'], otherwise) === '1';
  }

  /** An address; never repeated in the mistake, because it may hold a password. */
  address(name: string, protocols: readonly string[]): string | undefined {
    const given = this.text(name);
    if (given === undefined) return undefined;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
    this.mistake(
      name,
      `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
    );
    return undefined;
  }

  /** Variables that only make sense together: all of them, or none. */
  together<T extends string>(names: readonly T[]): Record<T, string> | undefined {
    const values = names.map((name) => this.text(name));
    if (values.every((value) => value === undefined)) return undefined;
    for (const [index, name] of names.entries()) {
      if (values[index] === undefined) {
        const others = names.filter((other) => other !== name).join(' and ');
        this.mistake(name, `is missing, although ${others} is given: they go together.`);
      }
    }
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) as Record<T, string>;
  }
}
