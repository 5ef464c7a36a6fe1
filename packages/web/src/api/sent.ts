import type { Endpoint } from '@lianfang/contract/endpoint';
import type { z } from 'zod';

type Part<Name extends string, Schema extends z.ZodType> =
  Record<never, never> extends z.input<Schema>
    ? { readonly [K in Name]?: z.input<Schema> }
    : { readonly [K in Name]: z.input<Schema> };

/** What a call of this endpoint carries; a part is optional where the contract lets it be empty. */
export type Sent<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> & { readonly files?: readonly File[] };

/** What comes back: the JSON of the contract. An endpoint that replies with a file is asked through `download`. */
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;

/** A call with every part spelled out, whatever the endpoint. */
export interface LooseSent {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly files?: readonly File[];
}

const entries = (part: unknown): [string, unknown][] =>
  Object.entries(typeof part === 'object' && part !== null ? part : {}).filter(([, value]) => value !== undefined);

const queryText = (query: unknown): string => {
  const text = new URLSearchParams();
  for (const [name, value] of entries(query))
    for (const one of Array.isArray(value) ? value : [value]) text.append(name, String(one));
  const all = text.toString();
  return all === '' ? '' : `?${all}`;
};

/** The address of a call: the path with its parameters filled in, and the query. */
export const addressOf = (endpoint: Endpoint, sent: LooseSent): string => {
  const path = entries(sent.params).reduce(
    (filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(String(value))),
    endpoint.path as string,
  );
  return path + queryText(sent.query);
};
