import { bounds } from './limits';
import { problemCodes } from './problem';

describe('problem codes', () => {
  it('are loud, stable names, each once', () => {
    for (const code of problemCodes) expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+)*$/);
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });

  it('hold those that the published contract names', () => {
    for (const code of ['IDEMPOTENCY_KEY_REUSED', 'STALE_VERSION', 'ACTION_NOT_ALLOWED']) {
      expect(problemCodes).toContain(code);
    }
  });
});

describe('bounds', () => {
  it('are those of the published contract', () => {
    expect(bounds).toMatchObject({
      textLength: 2000,
      photosPerReport: 9,
      photoBytes: 10_485_760,
      pageSize: { default: 20, max: 100 },
      nearbyRadius: { max: 2000 },
      idempotencyKeyLength: 255,
    });
  });
});
