import type { Endpoint } from '@lianfang/contract/endpoint';
import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
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

/** The query of one endpoint, to prefetch it or to read it outside of a component. */
export const ask = <E extends Endpoint>(endpoint: E, sent: Sent<E>) =>
  queryOptions<ReplyOf<E>, ApiRefusal>({
    queryKey: keyOf(endpoint, sent),
    queryFn: ({ signal }) => call(endpoint, sent, { signal }),
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
    queryFn: ({ signal }) => call(endpoint, sent, { signal }),
    meta: { readsPerson: endpoint.readsPerson },
    ...rest,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
};
