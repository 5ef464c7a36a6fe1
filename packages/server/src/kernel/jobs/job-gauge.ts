import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Gauged } from '../log/metrics.ts';

interface Counted {
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
}

/** Jobs by what has become of them; "failed" are those that are not tried again. */
export const jobGauge = ({ query }: Pick<Database, 'query'>): Gauged => ({
  name: 'jobs',
  help: 'Jobs in the queue, by state',
  label: 'state',
  read: async () => {
    const { rows } = await sql<Counted>`
      select (count(*) filter (where locked_at is null and attempts < max_attempts))::int as waiting,
             (count(*) filter (where locked_at is not null))::int as running,
             (count(*) filter (where locked_at is null and attempts >= max_attempts))::int as failed
        from graphile_worker._private_jobs`.execute(query);
    return { ...rows[0] };
  },
});
