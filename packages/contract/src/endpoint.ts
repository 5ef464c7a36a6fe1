import { z } from 'zod';
import type { Refusal } from './refusal.ts';
import type { Words } from './words.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const nothing = z.strictObject({});
export type Nothing = typeof nothing;

/** What an endpoint answers with: JSON, a file to download, or no content. */
export type ReplyKind = 'json' | 'file' | 'empty';

/**
 * One thing a client may ask. `id` names the endpoint, its server file, its test and its page;
 * `action` is the word in the policy table and in the audit trail.
 */
export interface Endpoint<
  Id extends string = string,
  Action extends string = string,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly id: Id;
  readonly method: Method;
  /** Path with `:name` parameters, always below /api/. */
  readonly path: `/api/${string}`;
  readonly action: Action;
  readonly summary: Words;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  readonly replies: ReplyKind;
  readonly refuses: readonly Refusal<Code>[];
  /** Largest body in bytes; 1 MiB where not said. */
  readonly bodyLimit: number;
  /** Multipart upload: files arrive beside `body` (the JSON part named "body"). */
  readonly upload: boolean;
  /** Reads a person's record: every such read is an audit entry too. */
  readonly readsPerson: boolean;
  /** Calls a minute from one address; the kernel's general limit where not said. */
  readonly callsPerMinute: number | null;
}

interface EndpointText<Id, Action, Params, Query, Body, Reply, Code extends string> {
  readonly id: Id;
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly action: Action;
  readonly summary: Words;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply?: Reply;
  readonly replies?: ReplyKind;
  readonly refuses?: readonly Refusal<Code>[];
  readonly bodyLimit?: number;
  readonly upload?: boolean;
  readonly readsPerson?: boolean;
  readonly callsPerMinute?: number;
}

const absent = <T extends z.ZodType>(given: T | undefined): T => given ?? (nothing as unknown as T);

/** States an endpoint. Parts left out are empty objects; a reply left out means "no content". */
export const endpoint = <
  const Id extends string,
  const Action extends string,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Reply extends z.ZodType = Nothing,
  const Code extends string = never,
>(
  text: EndpointText<Id, Action, Params, Query, Body, Reply, Code>,
): Endpoint<Id, Action, Params, Query, Body, Reply, Code> => ({
  ...text,
  params: absent(text.params),
  query: absent(text.query),
  body: absent(text.body),
  reply: absent(text.reply),
  replies: text.replies ?? (text.reply ? 'json' : 'empty'),
  refuses: text.refuses ?? [],
  bodyLimit: text.bodyLimit ?? 1_048_576,
  upload: text.upload ?? false,
  readsPerson: text.readsPerson ?? false,
  callsPerMinute: text.callsPerMinute ?? null,
});
