import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvent } from './event-stream.ts';
import { isTouched } from './is-touched.ts';
import { listen } from './listen.ts';

/** Milliseconds over which events are gathered before the screen is read again; with the reading well under a second. */
const gather = 200;

const keptOf = (query: Query) => ({
  queryKey: query.queryKey,
  readsPerson: query.meta?.['readsPerson'] === true,
  isShown: query.isActive(),
});

/** Keeps the screen as it is on the server: reads again what an event of the platform touches. */
export const useLive = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const left = new AbortController();
    let gathered: LiveEvent[] = [];
    const refresh = (): void => {
      const events = gathered;
      gathered = [];
      void client.invalidateQueries({ predicate: (query) => isTouched(keptOf(query), events) });
    };
    void listen(left.signal, (event) => {
      if (gathered.length === 0) setTimeout(refresh, gather);
      gathered.push(event);
    });
    return () => left.abort();
  }, [client]);
};
