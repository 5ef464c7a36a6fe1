import { sql } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { storeTransfers } from '../../funds/index.ts';
import { lockCaseLedger } from './case-ledger.ts';
import { compareTold } from './compare-told.ts';
import { contraryBalance, contraryTellings, insertContraries, type Span, spansOf, sumUntil } from './contradictions.ts';
import { dropKnown, knownTransfers, retellKnown } from './known-transfers.ts';
import { tellOfTrace } from './tell-of-trace.ts';
import type { StatementFound } from './statement-subject.ts';
import type { Told } from './told.ts';

/** Counterparties named by one statement of SQL after another, all in the one transaction of the reply. */
const atOnce = 100_000;

/** The clocks of no two transfers are so close: what is told twice was found by comparing before. */
const nothingTwice = -1;

const iso = (at: number): string => new Date(at).toISOString();

const keepParties = async (tx: Transaction, caseId: string, { parties }: Told): Promise<void> => {
  const named = [...parties].filter(([, { holder, bank }]) => holder !== null || bank !== null);
  for (let start = 0; start < named.length; start += atOnce) {
    const some = named.slice(start, start + atOnce);
    await sql`
      insert into told_account (case_id, account, holder, bank_name)
      select ${caseId}, c.* from unnest(${some.map(([account]) => account)}::text[],
        ${some.map(([, { holder }]) => holder)}::text[], ${some.map(([, { bank }]) => bank)}::text[])
        as c (account, holder, bank_name)
      on conflict (case_id, account) do update
        set holder = least(told_account.holder, excluded.holder),
            bank_name = least(told_account.bank_name, excluded.bank_name)`.execute(tx);
  }
};

const balanceOf = ({ balance_amount: amount, balance_at: at }: StatementFound) =>
  amount === null || at === null ? null : { amount: Number(amount), at: Date.parse(at) };

/** What the account held before its first row: as the rows tell it, or as the balance and the rows make it. */
const openingOf = (told: Told, balance: { readonly amount: number; readonly at: number } | null) => {
  const [first] = told.transfers;
  if (told.opening !== null || balance === null || first === undefined) return told.opening;
  return { amount: Math.max(0, balance.amount - sumUntil(told, balance.at)), at: first.at };
};

/** From when until when a statement tells everything; undefined where it tells no movement. */
const spanOf = (told: Told, until: number | null): Span | undefined => {
  const [first, last] = [told.transfers[0], told.transfers.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { from: first.at, until: Math.max(until ?? 0, last.at) };
};

const millis = (at: string | null): number | null => (at === null ? null : Date.parse(at));

interface Marked {
  readonly added: number;
  readonly known: number;
  /** Contradictions found, kept or not. */
  readonly contrary: number;
  readonly now: Temporal.Instant;
}

const markStored = async (
  tx: Transaction,
  statement: StatementFound,
  told: Told,
  { added, known, contrary, now }: Marked,
): Promise<void> => {
  const balance = balanceOf(statement);
  const opening = openingOf(told, balance);
  const span = spanOf(told, millis(statement.told_until) ?? balance?.at ?? null);
  const until = span?.until ?? millis(statement.told_until) ?? balance?.at ?? null;
  await tx
    .updateTable('statement')
    .set({
      state: 'stored',
      stored_at: now.toString(),
      opening_amount: opening === null ? null : BigInt(opening.amount),
      opening_at: opening === null ? null : iso(opening.at),
      first_at: span === undefined ? null : iso(span.from),
      last_at: told.transfers.length === 0 ? null : iso(told.transfers.at(-1)?.at ?? 0),
      told_until: until === null ? null : iso(until),
      bytes_read: statement.bytes,
      row_count: BigInt(told.rows),
      added_count: BigInt(added),
      known_count: BigInt(known),
      failed_count: BigInt(told.failed),
      rejected_count: BigInt(told.rejected),
      contrary_count: contrary,
    })
    .where('id', '=', statement.id)
    .execute();
};

/** Tells open pages of the case and of the bank. */
export const announceStatement = async (tx: Transaction, statement: StatementFound): Promise<void> => {
  await announcePath(tx, 'case', statement.case_id, statement.unit_path);
  await announcePath(tx, 'statement', statement.id, statement.bank_path);
};

/**
 * Stores what a statement tells in the fund ledger of its case, in the transaction given: all of it or nothing. What
 * banks tell differently is kept and noted, never overwritten.
 */
export const storeTold = async (
  tx: Transaction,
  statement: StatementFound,
  told: Told,
  now: Temporal.Instant,
): Promise<void> => {
  const { account, case_id: caseId } = statement;
  const ledgerId = await lockCaseLedger(tx, caseId, now);
  const compared = compareTold(account, told.transfers, await knownTransfers(tx, ledgerId, account));
  await dropKnown(tx, ledgerId, compared.replaced);
  await retellKnown(tx, ledgerId, account, compared.retold);
  const added = compared.added.map((one) => ({ ...one, source: account }));
  await storeTransfers(tx, ledgerId, added, nothingTwice);
  await keepParties(tx, caseId, told);
  const balance = balanceOf(statement);
  const span = spanOf(told, millis(statement.told_until) ?? balance?.at ?? null);
  const others = await spansOf(tx, caseId, statement.id);
  const contrary = [...contraryBalance(told, balance), ...contraryTellings(account, compared, span, others)];
  await insertContraries(tx, { caseId, statementId: statement.id }, contrary);
  await markStored(tx, statement, told, {
    added: compared.added.length - compared.replaced.length,
    known: compared.known,
    contrary: contrary.length,
    now,
  });
  await announceStatement(tx, statement);
  await tellOfTrace(tx, statement, { changed: compared.added.length, contrary: contrary.length }, now);
};
