import type { z } from 'zod';

/** What the acts on one kind of record share. */
export interface ActsOn<Params extends z.ZodType, Reply extends z.ZodType> {
  /** Address of the record itself. */
  readonly at: `/api/${string}`;
  readonly params: Params;
  /** The record, read afresh after the act. */
  readonly reply: Reply;
  /** The record tells of a person. */
  readonly readsPerson?: boolean;
}

/** Gives what makes the endpoint of an act on a record, but for its body and its refusals: a POST just below the record. */
export const actsOn =
  <Params extends z.ZodType, Reply extends z.ZodType>({
    at,
    params,
    reply,
    readsPerson = false,
  }: ActsOn<Params, Reply>) =>
  <const Id extends string, const Action extends string>(
    id: Id,
    action: Action,
    tail: string,
    zh: string,
    en: string,
  ) =>
    ({ id, method: 'POST', path: `${at}/${tail}`, action, summary: { zh, en }, params, reply, readsPerson }) as const;
