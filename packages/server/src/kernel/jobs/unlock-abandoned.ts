import type pg from 'pg';

const others = `
  select from pg_stat_activity
   where datname = current_database() and application_name = 'lianfang-jobs' and pid <> pg_backend_pid() limit 1`;

/**
 * Frees the jobs that a killed server was running, so that they run again now and not after the queue's own four hours.
 * Where another server works on the queue nothing is freed: the jobs may be its own. Returns how many were freed.
 */
export const unlockAbandoned = async (pool: pg.Pool): Promise<number> => {
  const client = await pool.connect();
  try {
    if ((await client.query(others)).rowCount !== 0) return 0;
    await client.query(
      'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
    );
    const { rowCount } = await client.query(
      `update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = least(run_at, now())
        where locked_at is not null`,
    );
    return rowCount ?? 0;
  } finally {
    client.release();
  }
};
