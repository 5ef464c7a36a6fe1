import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../database/connect.ts';

/** The channel of PostgreSQL that every server of the county listens on. */
export const liveChannel = 'lianfang_live';

/** That something concerns these people now: ids only, whoever is told asks for the rest and is checked as always. */
export const Announcement = z.strictObject({
  personIds: z.array(z.string()),
  unitIds: z.array(z.string()),
  topic: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  id: z.string().max(100),
});
export type Announcement = z.infer<typeof Announcement>;

/** PostgreSQL takes at most 8000 bytes in one notification: a hundred ids and some room. */
const idsAtOnce = 100;

const chunksOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, n) => ids.slice(n * idsAtOnce, (n + 1) * idsAtOnce));

/** What concerns people, and whom. */
export interface Announced {
  readonly topic: string;
  readonly id: string;
  readonly personIds?: readonly string[];
  readonly unitIds?: readonly string[];
}

const announcementsOf = ({ topic, id, personIds = [], unitIds = [] }: Announced): Announcement[] => [
  ...chunksOf(personIds).map((some) => ({ personIds: some, unitIds: [], topic, id })),
  ...chunksOf(unitIds).map((some) => ({ personIds: [], unitIds: some, topic, id })),
];

/**
 * Tells people who have the platform open that something concerns them: each of the people, and everybody whose unit,
 * or a unit they hold a role on, is among the units. It goes out if and only if the transaction commits.
 */
export const announce = (tx: Transaction, what: Announced): Promise<void> => announceEach(tx, [what]);

/** Announces several things in one statement. */
export const announceEach = async (tx: Transaction, whats: readonly Announced[]): Promise<void> => {
  const texts = whats.flatMap(announcementsOf).map((one) => JSON.stringify(Announcement.parse(one)));
  if (texts.length === 0) return;
  await sql`select pg_notify(${liveChannel}, said) from unnest(${texts}::text[]) said`.execute(tx);
};
