import { Agent, request } from 'node:http';

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
