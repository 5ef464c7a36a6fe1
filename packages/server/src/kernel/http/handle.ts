import type { Endpoint } from '@lianfang/contract/endpoint';
import type { Answer, Call, Subject } from './call.ts';

/** How the subject of a call is loaded before access is decided. Null becomes "not found". */
export type LoadSubject<E extends Endpoint, S extends Subject | null> = (
  call: Pick<Call<E>, 'actor' | 'params' | 'query' | 'body' | 'tx' | 'now'>,
) => Promise<S | null>;

/** An endpoint with its handler, as app.ts registers it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly load: LoadSubject<Endpoint, Subject | null> | null;
  readonly run: (call: Call<Endpoint>) => Promise<unknown>;
}

/**
 * Joins an endpoint to what answers it. The kernel runs, in this order: request id, authenticate, parse,
 * transaction, load subject, access, run, audit entry, commit, parse reply.
 */
export const handle = <E extends Endpoint, S extends Subject>(
  endpoint: E,
  load: LoadSubject<E, S>,
  run: (call: Call<E, S>) => Promise<Answer<E>>,
): Route => ({ endpoint, load, run }) as unknown as Route;

/**
 * The same for an endpoint without one subject: a list, filtered by `visibleTo`, or an act on oneself.
 * Access then asks only whether any grant of the action reaches the actor.
 */
export const handleAll = <E extends Endpoint>(endpoint: E, run: (call: Call<E, null>) => Promise<Answer<E>>): Route =>
  ({ endpoint, load: null, run }) as unknown as Route;
