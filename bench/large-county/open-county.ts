import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fill, keptFolder, makeFolder } from '../kept-folder.ts';
import { fillPeople } from './fill-people.ts';

/** How many plans with how many measures each. */
export interface CountySize {
  readonly plans: number;
  readonly measures: number;
}

/** A county of 200 units and two years of work. */
const fillCounty =
  ({ plans, measures }: CountySize): Fill =>
  async (database, run) => {
    const now = Temporal.Now.instant();
    await database.query.transaction().execute((tx) => fillPeople(tx, now.subtract({ hours: 24 * 800 })));
    await run(`set work_mem = '256MB'; set synchronous_commit = off; set bench.now = '${now.toString()}'`);
    await run(`set bench.plans = ${plans}; set bench.measures = ${measures}`);
    await run(`begin; ${await readFile(join(import.meta.dirname, 'fill-work.sql'), 'utf8')} commit;`);
  };

/** Makes a data folder with a county of 200 units and two years of work, for the real server to be started on. */
export const makeCounty = (folder: string, size: CountySize): Promise<void> => makeFolder(folder, fillCounty(size));

/** The data folder of the large county: 2,000 measures, about a million reports. */
export const largeCounty = async (again: boolean): Promise<string> => {
  console.log('the county: 200 units, 2,000 measures, 24 months (made within minutes where it is not there yet)');
  return keptFolder('county', fillCounty({ plans: 10, measures: 200 }), again);
};
