import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { surviveLostConnections } from '../database/connect.ts';

/** The queue's own tables are protected row by row, and only their owner gets past; the app's role is let in too. */
const letAppIn = `
  do $$
  declare
    found record;
  begin
    grant usage on schema graphile_worker to lianfang_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to lianfang_app;
    grant usage on all sequences in schema graphile_worker to lianfang_app;
    for found in
      select tablename from pg_tables
       where schemaname = 'graphile_worker' and rowsecurity
         and not exists (select from pg_policies
                          where schemaname = 'graphile_worker' and pg_policies.tablename = pg_tables.tablename
                            and policyname = 'app')
    loop
      execute format(
        'create policy app on graphile_worker.%I to lianfang_app using (true) with check (true)', found.tablename);
    end loop;
  end $$`;

/** Says nothing: what matters of jobs is in our own log. */
export const quiet = new Logger(() => () => undefined);

/** Brings the schema of the job queue to the version of the installed graphile-worker. `url` is the migrator's login. */
export const prepareQueue = async (url: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  surviveLostConnections(pool);
  try {
    await runMigrations({ pgPool: pool, logger: quiet });
    await pool.query(letAppIn);
  } finally {
    await pool.end();
  }
};
