import { Client } from 'pg';
import type { TestDatabase } from '../../platform/testing/test-database';

/** This chapter knows a report only as an id, and so do its tests: any id will do. */
export async function allowAnyReport({ ownerUrl }: TestDatabase): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('ALTER TABLE photos DROP CONSTRAINT photos_report_id_fkey');
  await client.end();
}
