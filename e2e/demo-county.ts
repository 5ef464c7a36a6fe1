import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type DemoLogin, readDemoLogins } from '../packages/server/test/demo-logins.ts';
import { type County, startCounty } from './county.ts';

/** The demonstration with its people, each in their own browser. */
export interface DemoCounty extends County {
  /** Lets somebody of the printed list in. */
  comeIn(login: string): Promise<Page>;
  /** Somebody of the printed list. */
  personOf(login: string): DemoLogin;
}

/** Starts the demonstration as its users do, and a browser. */
export const startDemoCounty = async (): Promise<DemoCounty> => {
  const county = await startCounty(['--demo']);
  const logins = readDemoLogins(await readFile(join(county.platform.folder, 'demo-logins.txt'), 'utf8'));
  const personOf = (login: string): DemoLogin => {
    const found = logins.find((one) => one.login === login);
    if (!found) throw new Error(`${login} is not on the list`);
    return found;
  };
  return { ...county, personOf, comeIn: (login) => county.enter(personOf(login)) };
};
