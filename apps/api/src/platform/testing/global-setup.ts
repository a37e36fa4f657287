import { openTestPostgres } from './open-test-postgres';
import { keepRunning } from './running';

/** Once per run. */
export default async function setUp(): Promise<void> {
  keepRunning(await openTestPostgres());
}
