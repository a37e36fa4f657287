import { Client } from 'pg';

/** The superuser may do what the product must not: make databases, and fill them without a look at each foreign key. */
export async function asSuperuser<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await superuser(adminUrl);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function superuser(adminUrl: string): Promise<Client> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    "SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'",
  );
  return client;
}
