import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll } from 'vitest';

/** What the other side was sent. */
export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer of the other side; "silent" takes the message and never answers, "hang-up" closes the connection. */
export type LoopbackAnswer = { readonly status: number; readonly body: string } | 'silent' | 'hang-up';

export interface Loopback {
  readonly url: string;
  readonly heard: Heard[];
}

/** A small real server on the loopback address that stands for a system outside; `answer` sees how many came before. */
export const createLoopback = async (answer: (heard: Heard, before: number) => LoopbackAnswer): Promise<Loopback> => {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { headers: request.headers, body: Buffer.concat(chunks).toString() };
    const given = answer(one, heard.length);
    heard.push(one);
    if (given === 'hang-up') request.socket.destroy();
    else if (given !== 'silent')
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/send`, heard };
};
