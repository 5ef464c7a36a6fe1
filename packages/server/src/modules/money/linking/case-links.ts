import { CaseIndex } from '@lianfang/engine/linking/case-index';
import type { Series } from '@lianfang/engine/linking/series/group-links';
import { sql } from 'kysely';
import { connectBeside, type Database, type Transaction } from '../../../kernel/database/connect.ts';
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
interface HeldLinks {
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
  beside: Database | null;
}

const held: Kept<HeldLinks> = {
  make: () => ({
    index: new CaseIndex(),
    decided: new Map(),
    since: null,
    met: new Map(),
    revision: 0,
    groups: null,
    reading: Promise.resolve(),
    beside: null,
  }),
};

/** The cases as linking knows them. */
export interface CaseLinks {
  readonly index: CaseIndex;
  readonly decided: KnownDecisions;
  readonly revision: number;
  /** The series that the engine forms of all; worked out anew only after something changed. */
  series(): readonly Series[];
}

/** The id after which the newest `mostCases` begin; null where there are not as many. */
const firstLinked = async (tx: Transaction): Promise<string | null> => {
  const row = await tx
    .selectFrom('fraud_case')
    .select('id')
    .orderBy('id', 'desc')
    .offset(mostCases)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
};

const putAll = async (tx: Transaction, index: CaseIndex, after: string | null): Promise<void> => {
  let last = after;
  for (;;) {
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
      index.put(known);
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
  const after = await firstLinked(tx);
  if (after !== null)
    log.warn({ most: mostCases }, 'there are more cases than one process links; the newest are linked');
  await putAll(tx, links.index, after);
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

const seriesOf = (links: HeldLinks): readonly Series[] => {
  if (links.groups?.revision !== links.revision)
    links.groups = { revision: links.revision, series: links.index.series() };
  return links.groups.series;
};

/**
 * The links of all cases as they were committed before this call. The first call of a process reads every case; later
 * ones read what changed since. Rows carry the transaction that changed them, and those are read again that had not
 * ended when it was last looked: so nothing is missed, whichever process wrote it and in whatever order it committed.
 */
export const caseLinks = async (platform: Platform): Promise<CaseLinks> => {
  const links = platform.memory.of(held);
  const reading = links.reading.then(() => readOn(platform, links));
  links.reading = reading.catch(() => undefined);
  await reading;
  const { index, decided, revision } = links;
  return { index, decided, revision, series: () => seriesOf(links) };
};
