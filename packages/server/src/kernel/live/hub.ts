import { randomBytes } from 'node:crypto';
import type { Announcement } from './announce.ts';

/** One event as it goes down a stream. `id` says where the stream stands, for a client that comes back. */
export interface LiveEvent {
  readonly id: string;
  readonly topic: string;
  readonly subject: string;
}

/** An open stream of somebody. */
export interface Subscriber {
  readonly personId: string;
  readonly sessionId: string;
  readonly unitIds: readonly string[];
  send(event: LiveEvent): void;
  close(): void;
}

/** Passes what is announced on to the open streams it concerns. */
export interface Hub {
  /** Adds a stream and sends it what it missed since `lastId`; null where there are too many. Gives what takes it out. */
  subscribe(subscriber: Subscriber, lastId: string | null): (() => void) | null;
  publish(announcement: Announcement): void;
  /** Tells every stream that something may have been missed. */
  resync(): void;
  /** Ends every stream; later ones are turned away. */
  close(): void;
  readonly size: number;
}

/** Announced when a session ends, with the session's id: its streams end with it. */
export const sessionEnded = 'session-ended';
/** Sent to a stream that may have missed something: ask for everything again. */
export const resync = 'resync';

const remembered = 1000;
const streamsPerPerson = 20;
const streams = 5000;

const concerns = ({ personIds, unitIds }: Announcement, to: Subscriber): boolean =>
  personIds.includes(to.personId) || to.unitIds.some((unit) => unitIds.includes(unit));

interface Past {
  readonly number: number;
  readonly announcement: Announcement;
}

/** The last announcements with their numbers, for those who come back after a moment away. */
const createPast = () => {
  const past: Past[] = [];
  // Numbers start anew with the process, so an id also says of which process it is.
  const process = randomBytes(6).toString('hex');
  let number = 0;
  return {
    add: (announcement: Announcement): Past => {
      number += 1;
      const one = { number, announcement };
      past.push(one);
      if (past.length > remembered) past.shift();
      return one;
    },
    lastId: (): string => `${process}-${number}`,
    eventOf: ({ number: at, announcement }: Past): LiveEvent => ({
      id: `${process}-${at}`,
      topic: announcement.topic,
      subject: announcement.id,
    }),
    /** What came after an id; null where that is not known any more. */
    since: (lastId: string): Past[] | null => {
      const [of, at] = lastId.split('-');
      const known = of === process && Number(at) >= number - past.length;
      return known ? past.filter((one) => one.number > Number(at)) : null;
    },
  };
};

export const createHub = (): Hub => {
  const subscribers = new Set<Subscriber>();
  const past = createPast();
  let open = true;

  const tellResync = (to: Subscriber): void => to.send({ id: past.lastId(), topic: resync, subject: '' });
  const catchUp = (to: Subscriber, lastId: string): void => {
    const since = past.since(lastId);
    if (!since) return tellResync(to);
    for (const one of since) if (concerns(one.announcement, to)) to.send(past.eventOf(one));
  };
  const hasRoom = (personId: string): boolean =>
    subscribers.size < streams && [...subscribers].filter((one) => one.personId === personId).length < streamsPerPerson;

  return {
    subscribe: (subscriber, lastId) => {
      if (!open || !hasRoom(subscriber.personId)) return null;
      if (lastId !== null) catchUp(subscriber, lastId);
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    publish: (announcement) => {
      if (announcement.topic === sessionEnded) {
        for (const one of subscribers) if (one.sessionId === announcement.id) one.close();
        return;
      }
      const event = past.eventOf(past.add(announcement));
      for (const one of subscribers) if (concerns(announcement, one)) one.send(event);
    },
    resync: () => subscribers.forEach(tellResync),
    close: () => {
      open = false;
      for (const one of subscribers) one.close();
    },
    get size() {
      return subscribers.size;
    },
  };
};
