import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Endpoint } from '@lianfang/contract/endpoint';
import { signedHeaders } from '@lianfang/bank-simulator/signed-headers';
import type { Caller } from './callers.ts';

/** What is sent, as a client would send it. */
export interface Input {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
}

const boundary = 'sweep-boundary';

const multipart = (body: unknown): InjectOptions => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: [
    `--${boundary}\r\nContent-Disposition: form-data; name="body"\r\n\r\n${JSON.stringify(body)}`,
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="note.txt"\r\nContent-Type: text/plain\r\n\r\n测试`,
    `--${boundary}--\r\n`,
  ].join('\r\n'),
});

const queryOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]));

const payloadOf = (endpoint: Endpoint, body: unknown): InjectOptions => {
  if (endpoint.method === 'GET') return {};
  return endpoint.upload ? multipart(body) : { payload: (body ?? {}) as object };
};

const isSent = (payload: unknown): payload is string | object => payload !== undefined;

/** The same call as the own system of a bank sends it: signed, over the very bytes. */
const signed = ({ key }: Caller, origin: string, call: InjectOptions & { url: string; method: Endpoint['method'] }) => {
  if (key === undefined) return call;
  const search = new URLSearchParams(call.query as Record<string, string>).toString();
  const url = search === '' ? call.url : `${call.url}?${search}`;
  const content = isSent(call.payload)
    ? typeof call.payload === 'string'
      ? call.payload
      : JSON.stringify(call.payload)
    : null;
  const message = { method: call.method, targetUri: `${origin}${url}`, content };
  const headers = signedHeaders(message, key, { at: Temporal.Instant.from(sweepStart) });
  const type = content === null ? {} : { 'content-type': 'application/json' };
  return {
    method: call.method,
    url,
    headers: { ...type, ...call.headers, ...headers },
    ...(content === null ? {} : { payload: content }),
  };
};

/** The moment at which the clock of the sweep stands. */
const sweepStart = '2026-03-02T01:00:00Z';

/** The code of the answer (null where it went through), and what it said. */
export const callAs = async (
  server: FastifyInstance,
  origin: string,
  caller: Caller,
  endpoint: Endpoint,
  input: Input,
): Promise<{ code: string | null; text: string }> => {
  const { payload, headers } = payloadOf(endpoint, input.body);
  const call = {
    method: endpoint.method,
    url: endpoint.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(input.params[name] ?? '')),
    query: queryOf(input.query),
    cookies: { ...caller.cookies },
    ...(payload === undefined ? {} : { payload }),
    headers: { origin, ...headers },
  };
  const answer = await server.inject(signed(caller, origin, call));
  if (answer.statusCode < 400) return { code: null, text: '' };
  const { code } = answer.json<{ code: string }>();
  return { code, text: answer.body };
};
