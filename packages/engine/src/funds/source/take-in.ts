import { ledgerOf } from '../ledger/ledger.ts';
import { type Channel, channelNamed, type Transfer } from '../transfer.ts';

/** A transfer as it is stored, with its place among all that were ever given, the bank that told it, and whether it stands. */
export interface StoredRow {
  readonly ordinal: number;
  readonly from: string;
  readonly to: string;
  /** Fen. */
  readonly amount: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly channel: Channel;
  readonly reference: string | null;
  readonly source: string | null;
  /** No money moved by it: it was reversed, reverses another, or tells again what another tells. */
  readonly isVoid: boolean;
}

/** A transfer of a row of `fund_transfer`; `payer` and `payee` are its accounts, `at` the milliseconds. */
export const readStored = (row: Readonly<Record<string, unknown>>): StoredRow => ({
  ordinal: Number(row['ordinal']),
  from: String(row['payer']),
  to: String(row['payee']),
  amount: Number(row['amount']),
  at: Number(row['at']),
  channel: channelNamed(row['channel']),
  reference: typeof row['reference'] === 'string' ? row['reference'] : null,
  source: typeof row['source'] === 'string' ? row['source'] : null,
  isVoid: row['is_void'] === true,
});

/** A transfer that stands by itself, at its place among all that were given. */
export const plainRow = ({ from, to, amount, at, channel, id, source }: Transfer, ordinal: number): StoredRow => ({
  ordinal,
  from,
  to,
  amount,
  at,
  channel: channel ?? 'transfer',
  reference: id === undefined || id === '' ? null : id,
  source: source === undefined || source === '' ? null : source,
  isVoid: false,
});

/** What taking transfers in comes to: rows to add, rows whose standing changed, and how many more were told again. */
export interface TakenIn {
  readonly added: readonly StoredRow[];
  readonly changed: readonly StoredRow[];
  readonly duplicates: number;
}

/** The two accounts of a transfer, whichever pays. */
export const pairOf = ({ from, to }: Pick<Transfer, 'from' | 'to'>): readonly [string, string] =>
  from < to ? [from, to] : [to, from];

/**
 * Takes transfers in beside what is stored, by the rules of the ledger in memory: what tells again what was told is stored
 * as void, since a later telling may show that it is a movement of its own; so are a reversal and its payment. `stored` is
 * everything between the pairs of accounts of the new ones, in both directions; `given` is how many transfers were ever
 * given before.
 */
export const takeIn = (
  stored: readonly StoredRow[],
  transfers: readonly Transfer[],
  given: number,
  skewMs = 0,
): TakenIn => {
  const known = stored.toSorted((a, b) => a.ordinal - b.ordinal);
  const ledger = ledgerOf(
    known.map(({ reference, source, from, to, amount, at, channel }) => ({
      from,
      to,
      amount,
      at,
      channel,
      ...(reference !== null && { id: reference }),
      ...(source !== null && { source }),
    })),
    { skewMs },
  );
  const { rows } = ledger;
  const duplicatesBefore = ledger.duplicateCount;
  ledger.append(transfers);
  const added: StoredRow[] = [];
  const changed: StoredRow[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const place = rows.ordinalOf(row);
    const isVoid = rows.isVoid(row);
    const old = known[place];
    if (old === undefined) {
      const { from, to, amount, at, channel = 'transfer', source = null } = rows.transfer(row);
      const reference = rows.idNumber(row) < 0 ? null : rows.id(row);
      const ordinal = given + place - known.length;
      added.push({ ordinal, from, to, amount, at, channel, reference, source, isVoid });
    } else if (old.isVoid !== isVoid) changed.push({ ...old, isVoid });
  }
  return { added, changed, duplicates: ledger.duplicateCount - duplicatesBefore };
};
