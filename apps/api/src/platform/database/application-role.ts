import type { Client } from 'pg';
import { applicationRole, loginOf } from './connection';
import { sqlStateOf } from './transaction';

const notPermitted = '42501';
/** Made by another database's migration in the same moment: roles belong to the whole server. */
const existsAlready = new Set(['42710', '23505']);

/** The application role exists, and whoever the application logs in as may take it on. */
export async function prepareApplicationRole(client: Client, databaseUrl: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [applicationRole]);
  if (!rowCount) await asAdministrator(client, `CREATE ROLE ${applicationRole} NOLOGIN`);
  const login = loginOf(databaseUrl) || (await currentUser(client));
  if (login === applicationRole || (await mayTakeOn(client, login))) return;
  await asAdministrator(client, `GRANT ${applicationRole} TO ${client.escapeIdentifier(login)}`);
}

async function asAdministrator(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const code = sqlStateOf(error) ?? '';
    if (existsAlready.has(code)) return;
    if (code !== notPermitted) throw error;
    throw new Error(
      `The login of DATABASE_OWNER_URL (or DATABASE_URL) may not manage roles. Have your database administrator run once: ${statement};`,
    );
  }
}

async function mayTakeOn(client: Client, login: string): Promise<boolean> {
  // Since PostgreSQL 16 a member may lack the right to take the role on.
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT pg_has_role($1, $2, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS may`,
    [login, applicationRole],
  );
  return rows[0]?.may ?? false;
}

async function currentUser(client: Client): Promise<string> {
  const { rows } = await client.query<{ current_user: string }>('SELECT current_user');
  return rows[0]?.current_user ?? '';
}
