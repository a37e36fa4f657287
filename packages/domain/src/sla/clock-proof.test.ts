import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** `PROOF=1 npx jest packages/domain/src/sla/clock-proof` walks ten thousand histories in each time zone. */
const runs = process.env.PROOF ? 10_000 : 300;
const script = join(__dirname, 'testing', 'prove-clocks.ts');

jest.setTimeout(runs * 200);

/** A process of its own, because a time zone holds for a process. */
async function prove(timeZone: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--require', 'esbuild-register', script, String(runs)],
    { cwd: __dirname, env: { ...process.env, TZ: timeZone }, maxBuffer: 2 ** 26 },
  );
  const figures: Record<string, number | string> = JSON.parse(stdout);
  if (process.env.PROOF) process.stdout.write(stdout);
  return figures;
}

describe('generated histories, held against an oracle that counts every minute', () => {
  it.each([
    ['UTC', 0],
    ['Asia/Shanghai', 480],
    ['America/New_York', -300],
  ])('agree to the minute on a machine in %s', async (timeZone, minutesFromUtcInJanuary) => {
    const figures = await prove(timeZone);
    expect(figures).toMatchObject({ timeZone, minutesFromUtcInJanuary, histories: runs });
    // That they agree says something only if something happened in them.
    for (const kind of ['extended', 'ignored', 'suspensions', 'handlers', 'stages', 'provisional']) {
      expect([kind, Number(figures[kind])]).toEqual([kind, expect.any(Number)]);
      expect(Number(figures[kind])).toBeGreaterThan(0);
    }
  });
});
