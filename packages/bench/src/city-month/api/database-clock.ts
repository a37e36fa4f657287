import { databaseName } from '@weilinli/api/src/platform/embedded-postgres/cluster';
import type { EmbeddedPostgres } from '@weilinli/api/src/platform/embedded-postgres/start';
import { Client } from 'pg';

/** What a database calls now. */
export interface DatabaseClock {
  set(instant: number): Promise<void>;
  /** The superuser's way into the city's database, for what the application may not do. */
  superuser: Client;
  close(): Promise<void>;
}

/**
 * A month that passes as quickly as it is played: in this one database, `now()` is what it is told. The function lies
 * in `public`, which is asked before PostgreSQL's own catalogue here; defaults of columns that are made afterwards mean
 * it, too. So nothing has to be shifted, and everything that judges by time does so in the month.
 */
export async function openDatabaseClock(postgres: EmbeddedPostgres, begins: number): Promise<DatabaseClock> {
  const url = new URL(postgres.adminUrl);
  url.pathname = `/${databaseName}`;
  const superuser = new Client({ connectionString: url.href });
  await superuser.connect();
  await superuser.query(`
    CREATE UNLOGGED TABLE public.month_now (at timestamptz NOT NULL);
    CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS
      'BEGIN RETURN (SELECT at FROM public.month_now); END';
    GRANT SELECT ON public.month_now TO PUBLIC;
    ALTER DATABASE ${databaseName} SET search_path = public, pg_catalog`);
  const set = async (instant: number) => {
    await superuser.query({
      name: 'set-now',
      text: 'UPDATE public.month_now SET at = to_timestamp($1::float8 / 1000)',
      values: [instant],
    });
  };
  await superuser.query('INSERT INTO public.month_now VALUES (to_timestamp($1::float8 / 1000))', [begins]);
  return { set, superuser, close: () => superuser.end() };
}
