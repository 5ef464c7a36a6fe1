import type { Endpoint } from '@lianfang/contract/endpoint';
import {
  keepPreviousData,
  type QueryFunctionContext,
  queryOptions,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { call } from './call.ts';
import type { ApiRefusal } from './refusal.ts';
import type { LooseSent, ReplyOf, Sent } from './sent.ts';

export interface AskOptions {
  /** False while a parameter is not known yet. */
  readonly enabled?: boolean;
  /** Shows the last page while the next one is on its way. */
  readonly keepPrevious?: boolean;
  readonly staleTime?: number;
}

/** Where the reply of a call lies in the cache: everything of an endpoint is below its id. */
export const keyOf = (endpoint: Endpoint, sent: LooseSent): readonly unknown[] => [
  endpoint.id,
  sent.params ?? null,
  sent.query ?? null,
];

/** A reply on the screen that an event made stale is read on, not read anew. */
const read =
  <E extends Endpoint>(endpoint: E, sent: Sent<E>) =>
  ({ signal, client, queryKey }: QueryFunctionContext): Promise<ReplyOf<E>> => {
    const continues = endpoint.readsPerson && client.getQueryState(queryKey)?.isInvalidated === true;
    return call(endpoint, sent, { signal, continues });
  };

/** The query of one endpoint, to prefetch it or to read it outside of a component. */
export const ask = <E extends Endpoint>(endpoint: E, sent: Sent<E>) =>
  queryOptions<ReplyOf<E>, ApiRefusal>({
    queryKey: keyOf(endpoint, sent),
    queryFn: read(endpoint, sent),
    meta: { readsPerson: endpoint.readsPerson },
  });

/** Reads an endpoint; the reply is kept, shared between components, and read again when an event says so. */
export const useEndpoint = <E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  options: AskOptions = {},
): UseQueryResult<ReplyOf<E>, ApiRefusal> => {
  const { keepPrevious, ...rest } = options;
  return useQuery<ReplyOf<E>, ApiRefusal>({
    queryKey: keyOf(endpoint, sent),
    queryFn: read(endpoint, sent),
    meta: { readsPerson: endpoint.readsPerson },
    ...rest,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
};
