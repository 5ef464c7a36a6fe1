import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { beginSnapshot, connectPlain, copyOut, coveredSets, digestOfTables, hashOfSet } from '../database/digest.ts';
import type { TableSet } from '../database/table-sets.ts';
import type { Manifest } from './manifest.ts';

export type SpooledTable = Manifest['tables'][number];

/** The tables of one snapshot, each in a file of its own in a folder. */
export interface Spooled extends Pick<Manifest, 'migrations' | 'digest'> {
  readonly tables: readonly SpooledTable[];
}

const spool = async (client: pg.ClientBase, set: TableSet, folder: string): Promise<SpooledTable> => {
  const hash = hashOfSet(set);
  let bytes = 0;
  const rows = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of copyOut(client, set)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(Readable.from(rows()), createWriteStream(join(folder, set.name), { mode: 0o600 }));
  return { name: set.name, columns: [...set.columns], bytes, sha256: hash.digest('hex') };
};

/** Copies every table to a file, all on one snapshot; work goes on meanwhile. `url` must be able to read every table. */
export const spoolTables = async (url: string, folder: string): Promise<Spooled> => {
  const client = await connectPlain(url);
  try {
    await client.query(beginSnapshot);
    const tables: SpooledTable[] = [];
    for (const set of await coveredSets(client)) tables.push(await spool(client, set, folder));
    const { rows } = await client.query<Manifest['migrations'][number]>(
      'select name, sha256 from migration order by name collate "C"',
    );
    const digest = digestOfTables(Object.fromEntries(tables.map((table) => [table.name, table.sha256])));
    return { tables, migrations: rows, digest };
  } finally {
    await client.end();
  }
};
