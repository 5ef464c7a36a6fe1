import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useEndpoint } from '../api/use-endpoint.ts';
import { type ListEndpoint, type ListReply, queryFrom, type RowOf } from '../api/list.ts';
import type { LooseSent, Sent } from '../api/sent.ts';
import type { ApiRefusal } from '../api/refusal.ts';

/** A list as the address bar describes it: its filters, its order and its page are in the URL. */
export interface ListView<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  /** Filters, order and page as they stand in the URL. */
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Some filter is set: an empty list then means "nothing matches". */
  readonly filtered: boolean;
  readonly pending: boolean;
  readonly fetching: boolean;
  readonly error: ApiRefusal | null;
  /** Sets or clears (undefined) filters; goes back to the first page. */
  set(changes: Readonly<Record<string, string | readonly string[] | undefined>>): void;
  clear(): void;
  retry(): void;
  /** Goes to the next page; null on the last one. */
  readonly goNext: (() => void) | null;
  /** Goes to the first page; null where one is on it. */
  readonly goFirst: (() => void) | null;
}

export interface ListSent {
  readonly params?: unknown;
  /** Parts of the query that the page fixes, whatever the URL says. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly enabled?: boolean;
}

const changedText = (before: URLSearchParams, changes: Parameters<ListView<unknown>['set']>[0]): URLSearchParams => {
  const after = new URLSearchParams(before);
  after.delete('cursor');
  for (const [name, value] of Object.entries(changes)) {
    after.delete(name);
    for (const one of value === undefined ? [] : [value].flat()) if (one !== '') after.append(name, one);
  }
  return after;
};

/** Reads a list endpoint by what the URL says and gives what RecordTable shows. */
export const useListView = <E extends ListEndpoint>(endpoint: E, sent: ListSent = {}): ListView<RowOf<E>> => {
  const [text, setText] = useSearchParams();
  const query = useMemo(() => queryFrom(endpoint, text), [endpoint, text]);
  const loose: LooseSent = { params: sent.params, query: { ...query, ...sent.query } };
  const asked = useEndpoint(endpoint, loose as Sent<E>, { keepPrevious: true, enabled: sent.enabled ?? true });
  const reply = asked.data as ListReply<RowOf<E>> | undefined;
  const set = useCallback<ListView<unknown>['set']>(
    (changes) => setText((before) => changedText(before, changes), { replace: true, preventScrollReset: true }),
    [setText],
  );
  const next = reply?.next ?? null;
  const turn = (cursor: string | null): void =>
    setText((before) => {
      const after = new URLSearchParams(before);
      after.delete('cursor');
      if (cursor !== null) after.append('cursor', cursor);
      return after;
    });
  return {
    rows: reply?.rows ?? [],
    total: reply?.total ?? null,
    query,
    filtered: Object.keys(query).some((name) => !['cursor', 'limit', 'sort'].includes(name)),
    pending: asked.isPending,
    fetching: asked.isFetching,
    error: asked.error,
    set,
    clear: () => set(Object.fromEntries(Object.keys(query).map((name) => [name, undefined]))),
    retry: () => void asked.refetch(),
    goNext: next === null ? null : () => turn(next),
    goFirst: query['cursor'] === undefined ? null : () => turn(null),
  };
};
