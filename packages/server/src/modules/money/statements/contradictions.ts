import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { clockSkewMs, type Comparison } from './compare-told.ts';
import { isOwnReference, type Told, type ToldTransfer } from './told.ts';

/** Most contradictions of one statement that are kept; two statements that differ in everything say no more with all. */
const mostOfOne = 1000;

/** A contradiction as it is kept. Amounts in fen, moments in milliseconds. */
export interface Contrary {
  readonly kind: 'balance' | 'amount' | 'time' | 'missing';
  readonly counterparty: string | null;
  readonly reference: string | null;
  readonly at: number;
  readonly told: number | null;
  readonly against: number | null;
  readonly againstAt: number | null;
}

/** From when until when the statements of an account tell everything. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const iso = (at: number): string => new Date(at).toISOString();

const ownReference = ({ id }: ToldTransfer): string | null => (isOwnReference(id) ? id : null);

const otherOf = (account: string, { from, to }: ToldTransfer): string => (from === account ? to : from);

const isWithin = (span: Span | undefined, at: number): boolean =>
  span !== undefined && at > span.from + clockSkewMs && at < span.until - clockSkewMs;

/** The spans that the stored statements of a case tell, by account. */
export const spansOf = async (tx: Reader, caseId: string, exceptId: string): Promise<Map<string, Span>> => {
  const rows = await tx
    .selectFrom('statement')
    .select(['account', (eb) => eb.fn.min('first_at').as('from'), (eb) => eb.fn.max('told_until').as('until')])
    .where('case_id', '=', caseId)
    .where('state', '=', 'stored')
    .where('id', '<>', exceptId)
    .groupBy('account')
    .execute();
  return new Map(
    rows.flatMap(({ account, from, until }) =>
      from === null || until === null ? [] : [[account, { from: Date.parse(from), until: Date.parse(until) }] as const],
    ),
  );
};

/** What this statement and those of other accounts tell differently. */
export const contraryTellings = (
  account: string,
  { differences, unmatched, untold }: Comparison,
  own: Span | undefined,
  others: ReadonlyMap<string, Span>,
): Contrary[] => [
  ...differences.map(({ kind, told, against }) => ({
    kind,
    counterparty: otherOf(account, told),
    reference: ownReference(told),
    at: told.at,
    told: told.amount,
    against: against.amount,
    againstAt: against.at,
  })),
  ...unmatched
    .filter((one) => isWithin(others.get(otherOf(account, one)), one.at))
    .map((one) => ({
      kind: 'missing' as const,
      counterparty: otherOf(account, one),
      reference: ownReference(one),
      at: one.at,
      told: one.amount,
      against: null,
      againstAt: null,
    })),
  ...untold
    .filter((one) => isWithin(own, one.at))
    .map((one) => ({
      kind: 'missing' as const,
      counterparty: otherOf(account, one),
      reference: ownReference(one),
      at: one.at,
      told: null,
      against: one.amount,
      againstAt: one.at,
    })),
];

const signed = (account: string, { from, to, amount }: ToldTransfer): number =>
  (to === account ? amount : 0) - (from === account ? amount : 0);

/** What the movements of a statement add up to until a moment. */
export const sumUntil = ({ account, transfers }: Pick<Told, 'account' | 'transfers'>, until: number): number =>
  transfers.reduce((sum, one) => (one.at <= until ? sum + signed(account, one) : sum), 0);

/** A balance that does not follow from what the account held before its first row and the rows. */
export const contraryBalance = (
  told: Told,
  balance: { readonly amount: number; readonly at: number } | null,
): Contrary[] => {
  // What a rejected row would have added is not known.
  if (balance === null || told.rejected > 0) return [];
  const sum = sumUntil(told, balance.at);
  const follows = told.opening === null ? sum <= balance.amount : told.opening.amount + sum === balance.amount;
  if (follows) return [];
  const against = Math.max(0, (told.opening?.amount ?? 0) + sum);
  const rest = { counterparty: null, reference: null, againstAt: null };
  return [{ kind: 'balance', at: balance.at, told: balance.amount, against, ...rest }];
};

export const insertContraries = async (
  tx: Transaction,
  of: { readonly caseId: string; readonly statementId: string },
  found: readonly Contrary[],
): Promise<void> => {
  const kept = found.slice(0, mostOfOne);
  if (kept.length === 0) return;
  await sql`
    insert into contradiction (id, case_id, statement_id, kind, counterparty, reference, at, told, against, against_at)
    select c.id, ${of.caseId}, ${of.statementId}, c.kind, c.counterparty, c.reference, c.at, c.told, c.against, c.against_at
      from unnest(${kept.map(() => uuid())}::uuid[], ${kept.map(({ kind }) => kind)}::text[],
                  ${kept.map(({ counterparty }) => counterparty)}::text[],
                  ${kept.map(({ reference }) => reference)}::text[],
                  ${kept.map(({ at }) => iso(at))}::timestamptz[], ${kept.map(({ told }) => told)}::bigint[],
                  ${kept.map(({ against }) => against)}::bigint[],
                  ${kept.map(({ againstAt }) => (againstAt === null ? null : iso(againstAt)))}::timestamptz[])
        as c (id, kind, counterparty, reference, at, told, against, against_at)`.execute(tx);
};
