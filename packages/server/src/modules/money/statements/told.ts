import type { StatementRows } from '@lianfang/contract/statements/statements';
import type { PartyNames } from '@lianfang/engine/funds/import/party-names';
import type { KnownBalance } from '@lianfang/engine/funds/ledger/balance';
import type { Rows } from '@lianfang/engine/funds/ledger/rows';
import type { Transfer } from '@lianfang/engine/funds/transfer';

/** A transfer under a reference that tells it from others of its statement: the bank's, or `#1`, `#2` … of equal ones. */
export type ToldTransfer = Transfer & { readonly id: string };

/** What a statement tells of its account, ready to be stored. Amounts in fen, moments in milliseconds. */
export interface Told {
  readonly account: string;
  /** By time and content. */
  readonly transfers: readonly ToldTransfer[];
  readonly parties: ReadonlyMap<string, PartyNames>;
  /** What the account held before its first row, where the rows tell balances. */
  readonly opening: KnownBalance | null;
  readonly rows: number;
  readonly failed: number;
  readonly rejected: number;
}

/** Whether the bank gave the reference itself. */
export const isOwnReference = (id: string): boolean => !/^#\d+$/u.test(id);

/** What equal transfers have in common, whoever tells them. */
export const contentOf = ({ from, to, amount }: Transfer): string => `${from}\n${to}\n${amount}`;

const byContent = (a: Transfer, b: Transfer): number =>
  a.at - b.at || compare(contentOf(a), contentOf(b)) || compare(a.id ?? '', b.id ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gives each transfer without a reference of its bank its place among equal ones of its moment. */
const withReferences = (transfers: Iterable<Transfer>): ToldTransfer[] => {
  const seen = new Map<string, number>();
  const named: ToldTransfer[] = [];
  for (const transfer of transfers) {
    if (transfer.id !== undefined && isOwnReference(transfer.id)) {
      named.push({ ...transfer, id: transfer.id });
      continue;
    }
    const key = `${transfer.at}\n${contentOf(transfer)}`;
    const place = (seen.get(key) ?? 0) + 1;
    seen.set(key, place);
    named.push({ ...transfer, id: `#${place}` });
  }
  return named.toSorted(byContent);
};

function* transfersIn(rows: Rows): Generator<Transfer> {
  for (let row = 0; row < rows.count; row += 1) {
    const { id, source: _source, ...transfer } = rows.transfer(row);
    yield rows.idNumber(row) < 0 || id === undefined ? transfer : { ...transfer, id };
  }
}

/** What a file told. */
export const toldByFile = (
  account: string,
  rows: Rows,
  found: Pick<Told, 'parties' | 'rows' | 'failed' | 'rejected'> & { readonly balances: Map<string, KnownBalance> },
): Told => {
  const { balances, ...rest } = found;
  return { account, transfers: withReferences(transfersIn(rows)), opening: balances.get(account) ?? null, ...rest };
};

/** What a form told. */
export const toldByRows = (account: string, { rows }: Pick<StatementRows, 'rows'>): Told => {
  const parties = new Map<string, PartyNames>();
  const transfers = rows.map((row): Transfer => {
    const other = row.counterparty ?? '';
    const known = parties.get(other);
    if (other !== '')
      parties.set(other, {
        holder: known?.holder ?? row.counterpartyName,
        bank: known?.bank ?? row.counterpartyBank,
      });
    const [from, to] = row.direction === 'out' ? [account, other] : [other, account];
    const { amount, channel, reference } = row;
    return { from, to, amount, at: Date.parse(row.at), channel, ...(reference !== null && { id: reference }) };
  });
  return {
    account,
    transfers: withReferences(transfers),
    parties,
    opening: null,
    rows: rows.length,
    failed: 0,
    rejected: 0,
  };
};
