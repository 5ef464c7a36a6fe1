import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Somebody with a session and a connection of their own. */
export interface User {
  readonly cookie: string;
  readonly agent: Agent;
}

export const newUser = (token: string): User => ({
  cookie: `lianfang_session=${token}`,
  agent: new Agent({ keepAlive: true, maxSockets: 1 }),
});

/** What is asked of the server beside the address. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly body: unknown;
  readonly key: string;
}

export interface Answered {
  readonly status: number;
  readonly bytes: Buffer;
}

/** Asks for an address and reads the whole answer. Rejects where no whole answer comes. */
export const ask = (origin: string, path: string, user: User, asked?: Asked): Promise<Answered> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const body = asked?.body === undefined ? null : JSON.stringify(asked.body);
  const headers = {
    cookie: user.cookie,
    origin,
    ...(asked && { 'idempotency-key': asked.key }),
    ...(body !== null && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  const options = { method: asked?.method ?? 'GET', agent: user.agent, headers };
  const sent = request(`${origin}${path}`, options, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes: Buffer.concat(chunks) }));
    answer.on('error', reject);
  });
  sent.on('error', reject);
  sent.end(body ?? undefined);
  return promise;
};

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
