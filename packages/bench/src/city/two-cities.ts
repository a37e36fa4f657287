import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@weilinli/api/src/platform/embedded-postgres/start';
import { drawCity } from './draw-city';
import { fillCity, type Size } from './fill-city';
import { type City, openCity } from './open-city';
import { asSuperuser } from './superuser';

export interface Cities {
  large: City;
  small: City;
  close(): Promise<void>;
}

/** No tidying in the middle of a measurement: tables are vacuumed once they are filled. Else as the product runs it. */
const settings = {
  autovacuum: 'off',
  checkpoint_timeout: '1h',
  max_wal_size: '16GB',
  maintenance_work_mem: '512MB',
  max_wal_senders: '0',
  wal_level: 'minimal',
};

/** The same city twice, side by side on one PostgreSQL: with many reports, and with few. */
export async function openTwoCities(sizes: Record<'large' | 'small', Size>): Promise<Cities> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-bench-'));
  // Else PostgreSQL's own account could not enter, and the cluster would be made elsewhere and stay there.
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const opened: City[] = [];
  const close = async () => {
    for (const city of opened) await city.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const drawn = await drawCity(postgres, dataDir);
    const open = async (name: 'large' | 'small') => {
      await asSuperuser(postgres.adminUrl, (client) =>
        client.query(
          `CREATE DATABASE ${name} TEMPLATE ${drawn.database} OWNER weilinli_owner STRATEGY file_copy`,
        ),
      );
      const [adminUrl, appUrl] = [postgres.adminUrl, postgres.appUrl].map((url) => inDatabase(url, name));
      if (!adminUrl || !appUrl) throw new Error('PostgreSQL has no address');
      await fillCity(adminUrl, { ...sizes[name], name });
      const city = await openCity({ adminUrl, appUrl, dataDir });
      opened.push(city);
      return city;
    };
    const small = await open('small');
    const large = await open('large');
    await asSuperuser(postgres.adminUrl, (client) => client.query('CHECKPOINT'));
    return { large, small, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
