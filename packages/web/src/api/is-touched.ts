import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { linkEndpoints } from '@lianfang/contract/series/link-endpoints';
import type { LiveEvent } from './event-stream.ts';

/** What a new notification changes on the screen. */
const ofNotices: readonly unknown[] = [
  notificationEndpoints.countUnreadNotifications.id,
  notificationEndpoints.listNotifications.id,
  homeEndpoints.readToday.id,
];

/** The suggested series hang on every case and on every decision, whichever it is about. */
const ofLinks: readonly unknown[] = [linkEndpoints.listSeriesSuggestions.id];
const linkTopics: readonly string[] = ['case', 'link', 'series', 'archive'];

/** A reply in the cache: its key (endpoint id, parameters, query), and whether it tells of a person. */
export interface Kept {
  readonly queryKey: readonly unknown[];
  readonly readsPerson: boolean;
  /** Some page shows it now. */
  readonly isShown: boolean;
}

const isAbout = (params: unknown, id: string): boolean =>
  typeof params === 'object' && params !== null && Object.values(params).includes(id);

/**
 * Whether events make a kept reply stale. The record of a person is read again only while it is shown, and only for an
 * event about that very record: the trail keeps who read what, so nothing is read that nobody looks at. After "resync"
 * anything may have been missed.
 */
export const isTouched = ({ queryKey, readsPerson, isShown }: Kept, events: readonly LiveEvent[]): boolean => {
  if (readsPerson && !isShown) return false;
  return events.some(({ topic, id }) => {
    if (topic === 'notification') return ofNotices.includes(queryKey[0]);
    if (linkTopics.includes(topic) && ofLinks.includes(queryKey[0])) return true;
    return !readsPerson || topic === 'resync' || isAbout(queryKey[1], id);
  });
};
