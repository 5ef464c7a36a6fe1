import type { Endpoint } from '@lianfang/contract/endpoint';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

/** What a call may carry; parts that an endpoint does not take are left out. */
export interface Sent<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Files of an upload. */
  readonly files?: readonly SentFile[];
}

export interface SentFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Got<E extends Endpoint> {
  readonly status: number;
  /** The word code of a refusal, or null where the call went through. */
  readonly code: string | null;
  readonly reply: z.output<E['reply']>;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A person's (or nobody's) hands on the platform: calls go through the contract, the real server and the real database. */
export interface Client {
  readonly cookies: Record<string, string>;
  call<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<Got<E>>;
}

const fill = (path: string, params: unknown): string =>
  Object.entries(params ?? {}).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );

const queryOf = (query: unknown): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(query ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );

/** The payload with its content type, as a browser would send it: JSON, or a form with the files. */
const payloadOf = async (
  endpoint: Endpoint,
  sent: { readonly body?: unknown; readonly files?: readonly SentFile[] },
): Promise<{ payload?: Buffer | object; type?: string }> => {
  if (endpoint.method === 'GET') return {};
  if (!endpoint.upload) return { payload: (sent.body ?? {}) as object };
  const form = new FormData();
  form.append('body', JSON.stringify(sent.body ?? {}));
  for (const file of sent.files ?? [])
    form.append('file', new Blob([file.bytes], { type: file.contentType }), file.fileName);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return {
    payload: Buffer.from(await request.arrayBuffer()),
    type: request.headers.get('content-type') ?? '',
  };
};

const replyOf = (endpoint: Endpoint, text: string, good: boolean): unknown =>
  good && endpoint.replies === 'json' ? endpoint.reply.parse(JSON.parse(text)) : undefined;

/** A client with its own cookie jar. */
export const createClient = (
  server: FastifyInstance,
  origin: string,
  cookies: Record<string, string> = {},
  address = '127.0.0.1',
): Client => ({
  cookies,
  call: async (endpoint, sent = {}) => {
    const { payload, type } = await payloadOf(endpoint, sent);
    const answer = await server.inject({
      method: endpoint.method,
      url: fill(endpoint.path, sent.params),
      query: queryOf(sent.query),
      headers: { origin, ...(type && { 'content-type': type }), ...sent.headers },
      cookies,
      remoteAddress: address,
      ...(payload && { payload }),
    });
    for (const cookie of answer.cookies) cookies[cookie.name] = cookie.value;
    const good = answer.statusCode < 400;
    return {
      status: answer.statusCode,
      code: good ? null : String(JSON.parse(answer.body).code),
      reply: replyOf(endpoint, answer.body, good) as never,
      text: answer.body,
      bytes: answer.rawPayload,
      headers: answer.headers,
    };
  },
});
