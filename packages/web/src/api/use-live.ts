import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from './listen.ts';

/** What a new notification changes on the screen. */
const ofNotices: readonly unknown[] = [
  notificationEndpoints.countUnreadNotifications.id,
  notificationEndpoints.listNotifications.id,
  homeEndpoints.readToday.id,
];

/** Milliseconds over which events are gathered before the screen is read again. */
const gather = 400;

const isTouched = (query: Query, topics: ReadonlySet<string>): boolean => {
  // Reading a person's record leaves a trace each time; only the person's own acts do that, not an event.
  if (query.meta?.['readsPerson'] === true) return false;
  return [...topics].some((topic) => topic !== 'notification') || ofNotices.includes(query.queryKey[0]);
};

/** Keeps the screen as it is on the server: reads again what an event of the platform touches. */
export const useLive = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const left = new AbortController();
    const topics = new Set<string>();
    const refresh = (): void => {
      const seen = new Set(topics);
      topics.clear();
      void client.invalidateQueries({ predicate: (query) => isTouched(query, seen) });
    };
    void listen(left.signal, ({ topic }) => {
      if (topics.size === 0) setTimeout(refresh, gather);
      topics.add(topic);
    });
    return () => left.abort();
  }, [client]);
};
