import type { Endpoint } from '@lianfang/contract/endpoint';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

/** A file of an upload. */
export interface SentFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Sent<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
  readonly file?: SentFile;
}

/** Asks the platform through its own front door, as a browser would. Throws where the platform refuses. */
export type Ask = <E extends Endpoint>(endpoint: E, sent?: Sent<E>) => Promise<z.output<E['reply']>>;

const fill = (path: string, params: unknown): string =>
  Object.entries(params ?? {}).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );

const queryOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]));

const formOf = async (body: unknown, file: SentFile | undefined): Promise<{ payload: Buffer; type: string }> => {
  const form = new FormData();
  form.append('body', JSON.stringify(body ?? {}));
  if (file) form.append('file', new Blob([file.bytes], { type: file.contentType }), file.fileName);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return { payload: Buffer.from(await request.arrayBuffer()), type: request.headers.get('content-type') ?? '' };
};

const payloadOf = async ({ method, upload }: Endpoint, sent: { readonly body?: unknown; readonly file?: SentFile }) => {
  if (method === 'GET') return {};
  if (upload) return formOf(sent.body, sent.file);
  return { payload: JSON.stringify(sent.body ?? {}), type: 'application/json' };
};

/** The door for somebody with these cookies, which change as the server says. `inject` goes through every hook without a socket. */
export const askWith =
  (server: FastifyInstance, origin: string, cookies: Record<string, string>): Ask =>
  async (endpoint, sent = {}) => {
    const { payload, type } = await payloadOf(endpoint, sent);
    const answer = await server.inject({
      method: endpoint.method,
      url: fill(endpoint.path, sent.params),
      query: queryOf(sent.query),
      headers: { origin, ...(type && { 'content-type': type }) },
      cookies,
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of answer.cookies) cookies[name] = value;
    if (answer.statusCode >= 400) throw new Error(`${endpoint.id}: ${answer.statusCode} ${answer.body.slice(0, 600)}`);
    return endpoint.replies === 'json' ? JSON.parse(answer.body) : undefined;
  };
