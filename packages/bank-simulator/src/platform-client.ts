import type { KeyObject } from 'node:crypto';
import type { Endpoint } from '@lianfang/contract/endpoint';
import type { z } from 'zod';
import type { BankKey } from './bank-key.ts';
import type { Dice } from './dice.ts';
import { signedHeaders } from './signed-headers.ts';
import { isOfPlatform, keyDirectory, readDirectory } from './verify-reply.ts';

/** What one call may carry. */
export interface Asked<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
}

/** The platform's answer: the reply, or the code of its refusal. */
export type Told<E extends Endpoint> =
  | { readonly ok: true; readonly reply: z.output<E['reply']> }
  | { readonly ok: false; readonly code: string };

/** A call that got no answer: whether it had an effect is not known. */
export class NoAnswer extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NoAnswer';
  }
}

export interface ClientOptions {
  /** Where the platform is at this moment; it may move when it is started anew. */
  readonly origin: () => string;
  readonly key: BankKey;
  readonly dice: Dice;
  /** Share of calls that fail on the way: never sent, answer lost, too late, sent twice. */
  readonly failing: number;
}

/** Calls of a bank's system, each signed; replies that the platform did not sign are no answers. */
export interface PlatformClient {
  call<E extends Endpoint>(endpoint: E, asked?: Asked<E>): Promise<Told<E>>;
  readonly troubles: Record<Trouble, number>;
}

export type Trouble = 'not-sent' | 'answer-lost' | 'too-late' | 'sent-twice';
const troubleNames: readonly Trouble[] = ['not-sent', 'answer-lost', 'too-late', 'sent-twice'];

const urlOf = (endpoint: Endpoint, { params, query }: Asked<Endpoint>): string => {
  const path = Object.entries(params ?? {}).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
    endpoint.path as string,
  );
  const given = Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(given).toString();
  return search === '' ? path : `${path}?${search}`;
};

interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/** Milliseconds after which a call counts as unanswered. */
const patience = 20_000;

const makeKeys = (origin: () => string) => {
  let keys: Promise<ReadonlyMap<string, KeyObject>> | null = null;
  return (): Promise<ReadonlyMap<string, KeyObject>> => {
    keys ??= fetch(`${origin()}${keyDirectory}`)
      .then((found) => found.text())
      .then(readDirectory)
      .catch((error: unknown) => {
        keys = null;
        throw error;
      });
    return keys;
  };
};

export const createPlatformClient = ({ origin, key, dice, failing }: ClientOptions): PlatformClient => {
  const keysOf = makeKeys(origin);
  const troubles = { 'not-sent': 0, 'answer-lost': 0, 'too-late': 0, 'sent-twice': 0 };
  const send = async (method: string, path: string, content: string | null, limit: number): Promise<Answer> => {
    const targetUri = `${origin()}${path}`;
    const signed = signedHeaders({ method, targetUri, content }, key, { at: Temporal.Now.instant() });
    const type = content === null ? {} : { 'content-type': 'application/json' };
    const headers: Record<string, string> = { ...signed, ...type, 'accept-encoding': 'identity' };
    const signal = AbortSignal.timeout(limit);
    const reply = await fetch(targetUri, { method, headers, signal, ...(content === null ? {} : { body: content }) });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const request = { method, targetUri, headers };
    const message = { status: reply.status, headers: Object.fromEntries(reply.headers), request };
    if (!isOfPlatform(message, bytes, await keysOf())) throw new NoAnswer('the reply is not signed by the platform');
    return { status: reply.status, bytes };
  };
  const withTrouble = async (method: string, path: string, content: string | null): Promise<Answer> => {
    const trouble = dice() < failing ? troubleNames[Math.floor(dice() * troubleNames.length)] : undefined;
    if (trouble !== undefined) troubles[trouble] += 1;
    if (trouble === 'not-sent') throw new NoAnswer('the connection was refused');
    const answer = await send(method, path, content, trouble === 'too-late' ? 5 : patience);
    if (trouble === 'answer-lost') throw new NoAnswer('the connection broke');
    return trouble === 'sent-twice' ? send(method, path, content, patience) : answer;
  };
  return {
    troubles,
    call: async (endpoint, asked = {}) => {
      const content = endpoint.method === 'GET' ? null : JSON.stringify(asked.body ?? {});
      const answer = await withTrouble(endpoint.method, urlOf(endpoint, asked), content).catch((error: unknown) => {
        throw error instanceof NoAnswer ? error : new NoAnswer(String(error));
      });
      const text = Buffer.from(answer.bytes).toString('utf8');
      if (answer.status >= 500) throw new NoAnswer(`http ${answer.status}`);
      if (answer.status >= 400) return { ok: false, code: String((JSON.parse(text) as { code: string }).code) };
      return { ok: true, reply: endpoint.reply.parse(JSON.parse(text)) as never };
    },
  };
};
