import { parseArgs } from 'node:util';
import { openCity } from '../city/city';
import { proveRedeemRace } from './prove';

/**
 * `pnpm redeem-race`: 10,000 redemptions by 100 people through two APIs, of which each is killed once, for a stock of
 * 3,000. `--calls 1000 --stock 300`: smaller.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { calls: { type: 'string', default: '10000' }, stock: { type: 'string', default: '3000' } },
  });
  const city = await openCity({ workers: 0 });
  try {
    const { findings, checks, ...figures } = await proveRedeemRace(city, {
      calls: Number(values.calls),
      stock: Number(values.stock),
      say: (line) => console.log(line),
    });
    console.log(JSON.stringify(figures, undefined, 2));
    for (const { promise, breaches } of findings) {
      console.log(`BROKEN: ${promise}`);
      for (const breach of breaches.slice(0, 10)) console.log(`  ${breach}`);
    }
    console.log(`${checks - findings.length} passed, ${findings.length} failed`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await city.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
