import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Somebody with a session and a connection of their own. */
export interface User {
  readonly cookie: string;
  readonly agent: Agent;
}

/** How long a page took, from asking until its last byte. */
export interface Taken {
  readonly page: string;
  readonly ms: number;
  readonly bytes: number;
}

/** Addresses that a page asks for at once; it stands when the last one is answered. */
export type Pages = Readonly<Record<string, (user: User) => string>>;

export const newUser = (token: string): User => ({
  cookie: `lianfang_session=${token}`,
  agent: new Agent({ keepAlive: true, maxSockets: 1 }),
});

/** Asks for an address and reads the whole answer. Throws where it is no 200. */
export const get = (origin: string, path: string, { cookie, agent }: User): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const headers = { cookie, accept: 'application/json', 'accept-encoding': 'gzip' };
  const asked = request(`${origin}${path}`, { agent, headers }, (answer) => {
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    answer.on('end', () =>
      answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
    );
    answer.on('error', reject);
  });
  asked.on('error', reject);
  asked.end();
  return promise;
};

export interface Load {
  readonly origin: string;
  readonly users: readonly User[];
  readonly pages: Pages;
  readonly seconds: number;
  /** Mean pause of a user between two pages, ms; 0 for none: as many calls at once as there are users. */
  readonly pause: number;
}

/** Pauses as of people who act independently of each other: most short, some long. */
const pauseOf = (mean: number): number => -Math.log(1 - Math.random()) * mean;

/** Lets all users open one page after another, each page in turn but everyone beginning elsewhere, and times each. */
export const runLoad = async ({ origin, users, pages, seconds, pause }: Load): Promise<Taken[]> => {
  const names = Object.keys(pages);
  const taken: Taken[] = [];
  const end = performance.now() + seconds * 1000;
  const act = async (user: User, first: number): Promise<void> => {
    if (pause > 0) await setTimeout(Math.random() * pause * 2);
    for (let turn = first; performance.now() < end; turn += 1) {
      const page = names[turn % names.length] ?? '';
      const path = pages[page]?.(user) ?? '';
      const from = performance.now();
      const bytes = await get(origin, path, user);
      taken.push({ page, ms: performance.now() - from, bytes });
      if (pause > 0) await setTimeout(pauseOf(pause));
    }
  };
  await Promise.all(users.map(act));
  return taken;
};
