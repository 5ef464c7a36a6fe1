import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BankEvent } from '@lianfang/contract/bank-api/bank-events';
import type { Dice } from './dice.ts';
import { isOfPlatform, keyDirectory, readDirectory } from './verify-reply.ts';

export interface WebhookOptions {
  readonly origin: () => string;
  readonly dice: Dice;
  /** Share of messages that are answered 500, never answered, or cut off. */
  readonly failing: number;
  /** Hears an event of a bank, named by the last part of the address. */
  readonly hear: (bank: string, event: BankEvent) => void;
}

/** Where banks are told of events: a real server on the loopback address. */
export interface WebhookServer {
  urlOf(bank: string): string;
  figures(): { readonly taken: number; readonly refused: number; readonly failed: number };
  stop(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Fails in one of three ways; "silent" is cut off by the patience of the sender. */
const fail = (request: IncomingMessage, response: ServerResponse, lot: number): void => {
  if (lot < 0.34) response.writeHead(500).end();
  else if (lot < 0.67) request.socket.destroy();
  else request.resume();
};

/** Opens the server. What the platform did not sign is refused with 401. */
export const serveWebhooks = async ({ origin, dice, failing, hear }: WebhookOptions): Promise<WebhookServer> => {
  const counts = { taken: 0, refused: 0, failed: 0 };
  const keysOf = async () => readDirectory(await (await fetch(`${origin()}${keyDirectory}`)).text());
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const content = await readBody(request);
    if (dice() < failing) {
      counts.failed += 1;
      return fail(request, response, dice());
    }
    const targetUri = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    if (!isOfPlatform({ method: request.method ?? '', targetUri, headers }, content, await keysOf())) {
      counts.refused += 1;
      return void response.writeHead(401).end();
    }
    counts.taken += 1;
    hear((request.url ?? '').split('/').at(-1) ?? '', BankEvent.parse(JSON.parse(content.toString('utf8'))));
    response.writeHead(204).end();
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    urlOf: (bank) => `http://127.0.0.1:${port}/${bank}`,
    figures: () => ({ ...counts }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
