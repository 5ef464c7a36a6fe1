import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '@lianfang/server/kernel/database/embedded';
import pg from 'pg';

/** A search as the peers are asked: accounts by their number, moments in seconds since the first. */
export interface Asked {
  readonly account: number;
  readonly at: number;
  readonly until: number;
}

/** Found accounts with earliest arrival and fewest hops, up to three. */
export type Found = Map<number, { at: number; hops: number }>;

export interface Peer {
  readonly name: string;
  reach(asked: Asked): Promise<Found>;
}

/** Files that the peers load: transfers as payer, payee, seconds, fen; and the numbers of the accounts. */
export interface Files {
  readonly folder: string;
  readonly transfers: string;
  readonly accounts: string;
}

export interface OpenPeers {
  readonly peers: readonly Peer[];
  close(): Promise<void>;
}

const layers = 3;

export const keepBest = (found: Found, account: number, at: number, hops: number): boolean => {
  const known = found.get(account);
  if (known !== undefined && known.at <= at) {
    known.hops = Math.min(known.hops, hops);
    return false;
  }
  found.set(account, { at, hops: Math.min(known?.hops ?? hops, hops) });
  return true;
};

const recursive = (account: string, moment: string, until: string): string => `
  with recursive reached(account, moment, hops) as (
    select ${account}, ${moment}, 0
    union
    select t.payee, t.moment, reached.hops + 1
    from reached join transfer t
      on t.payer = reached.account and t.moment >= reached.moment and t.moment <= ${until}
    where reached.hops < ${layers})
  select account, min(moment), min(hops) from reached where hops > 0 and account <> ${account} group by account`;

const layer = `
  select t.payee, min(t.moment) from unnest($1::int[], $2::int[]) as f(account, moment)
  join transfer t on t.payer = f.account and t.moment >= f.moment and t.moment <= $3 group by t.payee`;

const tableSql = `
  create table transfer (payer int not null, payee int not null, moment int not null, amount bigint not null)`;

const readRows = (rows: readonly (readonly unknown[])[]): Found => {
  const found: Found = new Map();
  for (const [account, at, hops] of rows) keepBest(found, Number(account), Number(at), Number(hops));
  return found;
};

const byLayers = async (client: pg.Client, { account, at, until }: Asked): Promise<Found> => {
  const found: Found = new Map([[account, { at, hops: 0 }]]);
  let frontier = [account];
  for (let hop = 1; hop <= layers && frontier.length > 0; hop += 1) {
    const values = [frontier, frontier.map((one) => found.get(one)?.at ?? 0), until];
    const { rows } = await client.query<number[]>({ name: 'layer', text: layer, values, rowMode: 'array' });
    frontier = rows.flatMap(([payee = 0, moment = 0]) => (keepBest(found, payee, moment, hop) ? [payee] : []));
  }
  found.delete(account);
  return found;
};

/** PostgreSQL 18 with an index that holds all that is asked for, everything in memory, without durability. */
const openPostgres = async ({ folder, transfers }: Files): Promise<OpenPeers> => {
  const cluster = await startEmbedded({ folder, database: 'bench', volatile: true });
  const url = new URL(cluster.superuserUrl);
  url.pathname = '/bench';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(tableSql);
  await client.query(`copy transfer from '${transfers}' (format csv)`);
  await client.query('set maintenance_work_mem = "512MB"');
  await client.query('create index on transfer (payer, moment) include (payee, amount)');
  await client.query('vacuum (analyze) transfer');
  await client.query('set jit = off');
  await client.query('set work_mem = "256MB"');
  const text = recursive('$1::int', '$2::int', '$3::int');
  return {
    peers: [
      {
        name: 'PostgreSQL, recursive query',
        reach: async ({ account, at, until }) => {
          const values = [account, at, until];
          return readRows((await client.query<number[]>({ name: 'reach', text, values, rowMode: 'array' })).rows);
        },
      },
      { name: 'PostgreSQL, a join a layer', reach: (asked) => byLayers(client, asked) },
    ],
    close: async () => {
      await client.end();
      await cluster.stop();
    },
  };
};

const installed = join(import.meta.dirname, '../peers/package.json');
const requirePeer = createRequire(installed);

interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  closeSync(): void;
}

const openDuck = async ({ transfers }: Files): Promise<OpenPeers> => {
  const duck: { DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckConnection> }> } } =
    requirePeer('@duckdb/node-api');
  const connection = await (await duck.DuckDBInstance.create(':memory:')).connect();
  await connection.run('set threads = 1');
  await connection.run(tableSql);
  await connection.run(`copy transfer from '${transfers}' (format csv, header false)`);
  return {
    peers: [
      {
        name: 'DuckDB, recursive query',
        reach: async ({ account, at, until }) =>
          readRows((await connection.runAndReadAll(recursive(String(account), String(at), String(until)))).getRows()),
      },
    ],
    close: async () => connection.closeSync(),
  };
};

interface LadybugConnection {
  query(cypher: string): Promise<{ getAll(): Promise<Record<string, unknown>[]> }>;
  setMaxNumThreadForExec(count: number): void;
  close(): Promise<void>;
}

interface LadybugModule {
  Database: new (path: string) => object;
  Connection: new (database: object) => LadybugConnection;
}

/** One, two and three hops; each goes on from the earliest arrival at every account of the hop before. */
const hop = ['a', 'b', 'c', 'd'] as const;
const pathOf = (length: number, { account, at, until }: Asked): string => {
  const step = (place: number): string =>
    `match (${hop[place]}${place === 0 ? ':Account' : ''})-[e:Paid]->(${hop[place + 1]}:Account) where ` +
    `${place === 0 ? `a.id = ${account} and e.at >= ${at}` : 'e.at >= moment'} and e.at <= ${until}`;
  const steps = Array.from({ length }, (_, place) => step(place));
  return `${steps.map((text, place) => (place === 0 ? text : `with ${hop[place]}, min(e.at) as moment ${text}`)).join(' ')} return ${hop[length]}.id as id, min(e.at) as moment`;
};

const openLadybug = async ({ transfers, accounts, folder }: Files): Promise<OpenPeers> => {
  const ladybug: LadybugModule = requirePeer('@ladybugdb/core');
  const connection = new ladybug.Connection(new ladybug.Database(join(folder, 'ladybug')));
  connection.setMaxNumThreadForExec(1);
  await connection.query('create node table Account(id int64 primary key)');
  await connection.query('create rel table Paid(from Account to Account, at int64, amount int64)');
  await connection.query(`copy Account from '${accounts}' (header=false)`);
  await connection.query(`copy Paid from '${transfers}' (header=false)`);
  const reach = async (asked: Asked): Promise<Found> => {
    const found: Found = new Map();
    for (let length = 1; length <= layers; length += 1)
      for (const row of await (await connection.query(pathOf(length, asked))).getAll())
        keepBest(found, Number(row['id']), Number(row['moment']), length);
    found.delete(asked.account);
    return found;
  };
  return { peers: [{ name: 'Ladybug (graph store), hop by hop', reach }], close: () => connection.close() };
};

/** Opens and loads one peer after another; those of `bench/peers` only where they are installed. */
export const peerOpeners: readonly (readonly [name: string, open: (files: Files) => Promise<OpenPeers>])[] = [
  ['PostgreSQL', openPostgres],
  ...(existsSync(join(import.meta.dirname, '../peers/node_modules'))
    ? ([
        ['DuckDB', openDuck],
        ['Ladybug', openLadybug],
      ] as const)
    : []),
];
