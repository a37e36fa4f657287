import type { AdapterName } from './adapters';
import type { Outcome } from './runner';

export interface Played {
  adapter: AdapterName;
  outcomes: readonly Outcome[];
}

interface Compared {
  /** One line for each journey and adapter, and one for each difference. */
  lines: string[];
  passed: number;
  failed: number;
}

/** One result for each journey and adapter; whoever got less far than another differs, which is a failure by itself. */
export function compare(played: readonly Played[]): Compared {
  const compared: Compared = { lines: [], passed: 0, failed: 0 };
  for (const { adapter, outcomes } of played) {
    for (const { journey, passed, failed, milliseconds } of outcomes) {
      const time = `${(milliseconds / 1000).toFixed(1)} s`;
      compared.lines.push(
        failed === undefined
          ? `ok      ${adapter}: ${journey} (${passed} steps, ${time})`
          : `FAILED  ${adapter}: ${journey}, at "${failed}" after ${passed} steps`,
      );
      compared.passed += passed;
      if (failed !== undefined) compared.failed++;
    }
  }
  for (const [journey, adapters] of differing(played)) {
    compared.lines.push(`DIFFERS ${journey}: ${adapters.join(', ')}`);
    compared.failed++;
  }
  return compared;
}

/** Journeys that went differently, with how far each adapter came. */
function differing(played: readonly Played[]): [journey: string, adapters: string[]][] {
  const journeys = new Set(played.flatMap(({ outcomes }) => outcomes.map(({ journey }) => journey)));
  return [...journeys].flatMap((journey) => {
    const steps = played.map(({ adapter, outcomes }) => ({
      adapter,
      passed: outcomes.find((outcome) => outcome.journey === journey)?.passed ?? 0,
    }));
    const same = steps.every(({ passed }) => passed === steps[0]?.passed);
    return same ? [] : [[journey, steps.map(({ adapter, passed }) => `${passed} steps with ${adapter}`)]];
  });
}
