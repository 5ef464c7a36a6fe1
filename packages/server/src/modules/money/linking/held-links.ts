import { CaseIndex } from '@lianfang/engine/linking/case-index';
import type { Series } from '@lianfang/engine/linking/series/group-links';
import type { LinkingProgress } from '@lianfang/contract/series/links';
import { sql } from 'kysely';
import { connectBeside, type Database, type Reader, type Transaction } from '../../../kernel/database/connect.ts';
import { readWith } from '../../../kernel/database/transact.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import type { Kept } from '../../../kernel/memory/memory.ts';
import { storedCases } from './stored-cases.ts';
import { type KnownDecisions, tellDecisions } from './stored-decisions.ts';

/** Cases of one reading from the database. */
const casesAtOnce = 500;

/**
 * Most cases that one process links. The engine holds them in memory, 0.84 GB for 1,000,000 cases with 5,000,000
 * identifiers; of more the newest are linked and the log says so.
 */
const mostCases = 1_000_000;

/** What a process holds of the cases of its county. */
export interface HeldLinks {
  index: CaseIndex;
  decided: KnownDecisions;
  /** Transactions from this one on may hold what is not known yet; null while nothing was read. */
  since: bigint | null;
  /** Which change of a case was read last, as long as its transaction may be met again. */
  met: ReadonlyMap<string, bigint>;
  /** Counts what changed. */
  revision: number;
  groups: { readonly revision: number; readonly series: readonly Series[] } | null;
  /** The reading that goes on. */
  reading: Promise<void>;
  /** How far the first reading is; null before it begins and once it is done. */
  first: LinkingProgress | null;
  /** Ends the first reading between two readings from the database. */
  ending: AbortSignal | null;
  beside: Database | null;
}

export const held: Kept<HeldLinks> = {
  make: () => ({
    index: new CaseIndex(),
    decided: new Map(),
    since: null,
    met: new Map(),
    revision: 0,
    groups: null,
    reading: Promise.resolve(),
    first: null,
    ending: null,
    beside: null,
  }),
};

/** The id after which the newest `count` cases begin; null where there are not as many. */
export const firstOfNewest = async (tx: Reader, count: number): Promise<string | null> => {
  const row = await tx
    .selectFrom('fraud_case')
    .select('id')
    .orderBy('id', 'desc')
    .offset(count)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
};

const countAfter = async (tx: Reader, after: string | null): Promise<number> => {
  const { count } = await tx
    .selectFrom('fraud_case')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .$if(after !== null, (rest) => rest.where('id', '>', after ?? ''))
    .executeTakeFirstOrThrow();
  return Number(count);
};

const putAll = async (tx: Transaction, links: HeldLinks, after: string | null): Promise<void> => {
  const all = await countAfter(tx, after);
  let last = after;
  for (;;) {
    links.ending?.throwIfAborted();
    links.first = { done: links.index.size, all };
    const from = last;
    const ids = await tx
      .selectFrom('fraud_case')
      .select('id')
      .$if(from !== null, (rest) => rest.where('id', '>', from ?? ''))
      .orderBy('id')
      .limit(casesAtOnce)
      .execute();
    for (const known of await storedCases(
      tx,
      ids.map(({ id }) => id),
    ))
      links.index.put(known);
    last = ids.at(-1)?.id ?? null;
    if (ids.length < casesAtOnce) return;
  }
};

const putChanged = async (tx: Transaction, links: HeldLinks, since: bigint): Promise<number> => {
  const rows = await tx.selectFrom('link_change').selectAll().where('changed', '>=', since).execute();
  const ids = rows.filter(({ case_id, changed }) => links.met.get(case_id) !== changed).map(({ case_id }) => case_id);
  for (let at = 0; at < ids.length; at += casesAtOnce)
    for (const known of await storedCases(tx, ids.slice(at, at + casesAtOnce))) links.index.put(known);
  links.met = new Map(rows.map(({ case_id, changed }) => [case_id, changed]));
  return ids.length;
};

/** Transactions below this one have ended, so that whatever they wrote is seen now. */
const endedBelow = async (tx: Transaction): Promise<bigint> => {
  const { rows } = await sql<{ xmin: bigint }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin`.execute(tx);
  return rows[0]?.xmin ?? 0n;
};

const readAll = async (tx: Transaction, links: HeldLinks, log: Platform['log']): Promise<void> => {
  const started = performance.now();
  [links.index, links.decided] = [new CaseIndex(), new Map()];
  const after = await firstOfNewest(tx, mostCases);
  if (after !== null)
    log.warn({ most: mostCases }, 'there are more cases than one process links; the newest are linked');
  await putAll(tx, links, after);
  await tellDecisions(tx, links.index.decisions, links.decided, 0n);
  links.revision += 1;
  const milliseconds = Math.round(performance.now() - started);
  log.info({ cases: links.index.size, milliseconds }, 'cases were read for linking');
};

const readOn = async ({ database, log }: Platform, links: HeldLinks): Promise<void> => {
  links.beside ??= connectBeside(database, 'lianfang-links');
  await readWith(links.beside, async (tx) => {
    const ended = await endedBelow(tx);
    if (links.since === null) await readAll(tx, links, log);
    else {
      const changed =
        (await putChanged(tx, links, links.since)) +
        (await tellDecisions(tx, links.index.decisions, links.decided, links.since));
      if (changed > 0) links.revision += 1;
    }
    // Last of all: a reading that failed on the way is read again, and putting a case twice changes nothing.
    links.since = ended;
  });
};

/** Reads what changed since the last reading, after the reading that goes on. */
export const readNext = (platform: Platform, links: HeldLinks): Promise<void> => {
  if (links.since === null) links.first ??= { done: 0, all: 0 };
  const reading = links.reading
    .then(() => readOn(platform, links))
    .finally(() => {
      links.first = null;
    });
  links.reading = reading.catch(() => undefined);
  return reading;
};
