import type { Endpoint } from '@lianfang/contract/endpoint';
import { readPreferences } from '../preferences.ts';
import { refusalFrom, jsonOf, unreachable } from './refusal.ts';
import { addressOf, type LooseSent, type ReplyOf, type Sent } from './sent.ts';
import { sendFiles } from './send-files.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Idempotency-Key of the person's intent; a repeat with the same key changes nothing twice. */
  readonly key?: string | undefined;
  /** The record is open on the screen and is read again because of an event: the trail keeps it as one reading. */
  readonly continues?: boolean | undefined;
  /** Share of the upload that has left, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** An answer before it is understood, from fetch or from an upload. */
export interface RawAnswer {
  readonly status: number;
  readonly blob: Blob;
  header(name: string): string | null;
}

const headersOf = (endpoint: Endpoint, options: CallOptions): Record<string, string> => ({
  'accept-language': readPreferences().language,
  ...(endpoint.method === 'GET' || endpoint.upload ? {} : { 'content-type': 'application/json' }),
  ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
  ...(options.continues === true ? { 'lianfang-reading': 'continued' } : {}),
});

const send = async (endpoint: Endpoint, sent: LooseSent, options: CallOptions): Promise<RawAnswer> => {
  const answer = await fetch(addressOf(endpoint, sent), {
    method: endpoint.method,
    headers: headersOf(endpoint, options),
    credentials: 'same-origin',
    ...(options.signal ? { signal: options.signal } : {}),
    ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(sent.body ?? {}) }),
  });
  return { status: answer.status, blob: await answer.blob(), header: (name) => answer.headers.get(name) };
};

const fileNameOf = (answer: RawAnswer): string => {
  const found = /filename\*=UTF-8''([^;]+)/i.exec(answer.header('content-disposition') ?? '');
  return found?.[1] === undefined ? 'download' : decodeURIComponent(found[1]);
};

const understood = async (endpoint: Endpoint, answer: RawAnswer): Promise<unknown> => {
  if (endpoint.replies === 'file') return new File([answer.blob], fileNameOf(answer), { type: answer.blob.type });
  if (endpoint.replies === 'empty') return undefined;
  const value = jsonOf(await answer.blob.text());
  return import.meta.env.DEV ? endpoint.reply.parse(value) : value;
};

const reach = async (endpoint: Endpoint, sent: LooseSent, options: CallOptions): Promise<RawAnswer> => {
  try {
    return endpoint.upload
      ? await sendFiles(endpoint, sent, headersOf(endpoint, options), options)
      : await send(endpoint, sent, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw unreachable();
  }
};

/**
 * Calls one endpoint. The reply is parsed against the contract in development only: in production the server has
 * already done so. Throws `ApiRefusal` for every answer that is not a success.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  options: CallOptions = {},
): Promise<ReplyOf<E>> => {
  const answer = await reach(endpoint, sent, options);
  if (answer.status < 200 || answer.status > 299) throw refusalFrom(endpoint, answer.status, await answer.blob.text());
  return (await understood(endpoint, answer)) as ReplyOf<E>;
};
