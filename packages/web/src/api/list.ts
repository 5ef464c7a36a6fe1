import type { Endpoint } from '@lianfang/contract/endpoint';
import type { z } from 'zod';

/** What every list of the contract answers with. */
export interface ListReply<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly total: number | null;
}

/** An endpoint that answers with a page of rows. */
export type ListEndpoint<Row = unknown> = Endpoint & { readonly reply: z.ZodType<ListReply<Row>> };

export type RowOf<E extends ListEndpoint> = z.output<E['reply']>['rows'][number];

/** The names that the query of an endpoint takes; empty where its schema does not tell. */
export const queryNames = (endpoint: Endpoint): readonly string[] => {
  const { query } = endpoint;
  return 'shape' in query && typeof query.shape === 'object' && query.shape !== null ? Object.keys(query.shape) : [];
};

/** The part of an address's query that this endpoint understands; a name that occurs twice becomes a list. */
export const queryFrom = (endpoint: Endpoint, text: URLSearchParams): Record<string, string | string[]> => {
  const found: Record<string, string | string[]> = {};
  for (const name of queryNames(endpoint)) {
    const values = text.getAll(name).filter((value) => value !== '');
    const [first] = values;
    if (first !== undefined) found[name] = values.length > 1 ? values : first;
  }
  return found;
};
