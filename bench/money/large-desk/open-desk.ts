import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fill, keptFolder } from '../../kept-folder.ts';
import { fillDeskPeople } from './fill-desk-people.ts';

/** How many cases with eight orders each, and how many transfers in the ledger of each. */
export interface DeskSize {
  readonly cases: number;
  readonly perCase: number;
}

const script = (name: string): Promise<string> => readFile(join(import.meta.dirname, name), 'utf8');

const fillDesk =
  ({ cases, perCase }: DeskSize): Fill =>
  async (database, run) => {
    const now = Temporal.Now.instant();
    await database.query.transaction().execute((tx) => fillDeskPeople(tx, now.subtract({ hours: 24 * 1500 })));
    await run(`set work_mem = '512MB'; set maintenance_work_mem = '2GB'; set synchronous_commit = off`);
    await run(`set bench.now = '${now.toString()}'; set bench.cases = ${cases}; set bench.per_case = ${perCase}`);
    console.log('cases and orders');
    await run(`begin; ${await script('fill-desk.sql')} commit;`);
    console.log('transfers');
    await run(`begin; ${await script('fill-transfers.sql')} commit;`);
  };

/** The data folder of a desk of this size. */
export const largeDesk = (size: DeskSize, again: boolean): Promise<string> =>
  keptFolder(`desk-${size.cases}-${size.perCase}`, fillDesk(size), again);
