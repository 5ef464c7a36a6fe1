import pg from 'pg';

/** One set of rows as it is copied out and in, in an order of its own that never depends on where rows lie. */
export interface TableSet {
  readonly name: string;
  readonly columns: readonly string[];
  /** The query whose rows are the set. */
  readonly select: string;
}

interface Found {
  readonly name: string;
  readonly columns: string[];
  readonly key: string[] | null;
}

/** Every table of ours with its stored columns and the columns of its primary key, parents before partitions. */
const findTables = `
  select c.relname as name,
         (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
         (select array_agg(a.attname::text order by k.place)
            from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
           where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
   order by c.relname collate "C"`;

const quote = pg.escapeIdentifier;

const setOf = ({ name, columns, key }: Found): TableSet => {
  const list = columns.map(quote).join(', ');
  const order = key ? key.map((column) => `${quote(column)}`).join(', ') : `${quote(name)}::text collate "C"`;
  return { name, columns, select: `select ${list} from ${quote(name)} order by ${order}` };
};

/** Sets of rows of `public`; throws where there is none. Text is ordered by code point: the database's locale is C. */
export const tableSets = async (client: pg.ClientBase): Promise<TableSet[]> => {
  const { rows } = await client.query<Found>(findTables);
  if (rows.length === 0) throw new Error('the database has no table');
  return rows.map(setOf);
};

/**
 * The jobs that still wait, as a set like a table's: by the name of the job, because the queue's own numbers are its
 * own affair.
 */
export const waitingJobs: TableSet = {
  name: 'graphile_worker.waiting',
  columns: ['identifier', 'payload', 'run_at', 'max_attempts', 'attempts', 'key', 'flags', 'priority'],
  select: `select t.identifier, j.payload::text as payload, j.run_at, j.max_attempts, j.attempts, j.key, j.flags::text as flags, j.priority
             from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
            where j.attempts < j.max_attempts
            order by t.identifier collate "C", j.key collate "C", j.payload::text collate "C", j.run_at`,
};
