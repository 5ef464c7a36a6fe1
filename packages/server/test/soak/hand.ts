import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import type { Endpoint } from '@lianfang/contract/endpoint';
import { ask, type User } from '../http-user.ts';

interface Sent<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly body?: z.input<E['body']>;
}

/** Commands of people, each repeated with one key until it is answered, over however many deaths of the server. */
export interface Hand {
  call<E extends Endpoint>(user: User, endpoint: E, sent?: Sent<E>): Promise<z.output<E['reply']>>;
  figures(): { readonly acknowledged: number; readonly repeated: number };
}

const pathOf = (endpoint: Endpoint, params: unknown): string =>
  Object.entries(params ?? {}).reduce(
    (path, [name, value]) => path.replace(`:${name}`, String(value)),
    endpoint.path as string,
  );

/** @param origin where the server is now; null while it is down. */
export const createHand = (origin: () => string | null): Hand => {
  const counts = { acknowledged: 0, repeated: 0 };
  return {
    figures: () => ({ ...counts }),
    call: async (user, endpoint, sent = {}) => {
      const key = crypto.randomUUID();
      const asked =
        endpoint.method === 'GET'
          ? undefined
          : { method: endpoint.method as 'POST' | 'PUT', body: sent.body ?? {}, key };
      for (let attempt = 0; ; attempt += 1) {
        const at = origin();
        const answer = at === null ? null : await ask(at, pathOf(endpoint, sent.params), user, asked).catch(() => null);
        if (answer !== null && answer.status < 500) {
          if (attempt > 0) counts.repeated += 1;
          if (answer.status >= 400) throw new Error(`${endpoint.id}: ${answer.status} ${answer.bytes.toString()}`);
          counts.acknowledged += 1;
          return endpoint.reply.parse(JSON.parse(answer.bytes.toString())) as never;
        }
        await setTimeout(50);
      }
    },
  };
};
