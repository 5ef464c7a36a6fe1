import { setTimeout } from 'node:timers/promises';
import { ask, type User } from '../packages/server/test/http-user.ts';

/** Reads a page and throws where it is not there. */
export const read = async (origin: string, path: string, user: User): Promise<void> => {
  const { status } = await ask(origin, path, user);
  if (status !== 200) throw new Error(`${path}: ${status}`);
};

/** How long a page took, from asking until its last byte. */
export interface Taken {
  readonly page: string;
  readonly ms: number;
}

/** The address that each page reads. */
export type Pages = Readonly<Record<string, string>>;

export interface Load {
  readonly origin: string;
  readonly users: readonly User[];
  readonly pages: Pages;
  readonly seconds: number;
  /** Mean pause of a user between two pages, ms; 0 for none: then as many calls are under way as there are users. */
  readonly pause: number;
}

/** Pauses as of people who act independently of each other: most short, some long. */
const pauseOf = (mean: number): number => -Math.log(1 - Math.random()) * mean;

/** Lets all users open one page after another, each page in turn but everyone beginning elsewhere, and times each. */
export const runLoad = async ({ origin, users, pages, seconds, pause }: Load): Promise<Taken[]> => {
  const list = Object.entries(pages);
  const taken: Taken[] = [];
  const end = performance.now() + seconds * 1000;
  const act = async (user: User, first: number): Promise<void> => {
    if (pause > 0) await setTimeout(Math.random() * pause);
    for (let turn = first; performance.now() < end; turn += 1) {
      const [page, path] = list[turn % list.length] ?? ['', ''];
      const from = performance.now();
      await read(origin, path, user);
      taken.push({ page, ms: performance.now() - from });
      if (pause > 0) await setTimeout(pauseOf(pause));
    }
  };
  await Promise.all(users.map(act));
  return taken;
};
