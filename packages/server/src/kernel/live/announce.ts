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

const notify = async (tx: Transaction, one: Announcement): Promise<void> => {
  await sql`select pg_notify(${liveChannel}, ${JSON.stringify(Announcement.parse(one))})`.execute(tx);
};

/**
 * Tells people who have the platform open that something concerns them: each of the people, and everybody whose unit,
 * or a unit they hold a role on, is among the units. It goes out if and only if the transaction commits.
 */
export const announce = async (
  tx: Transaction,
  what: { readonly topic: string; readonly id: string } & {
    readonly personIds?: readonly string[];
    readonly unitIds?: readonly string[];
  },
): Promise<void> => {
  const { topic, id, personIds = [], unitIds = [] } = what;
  for (const some of chunksOf(personIds)) await notify(tx, { personIds: some, unitIds: [], topic, id });
  for (const some of chunksOf(unitIds)) await notify(tx, { personIds: [], unitIds: some, topic, id });
};
