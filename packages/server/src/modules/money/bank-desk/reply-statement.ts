import { StatementRow, type StatementRows } from '@lianfang/contract/statements/statements';
import { channelOf, directionOf } from '@lianfang/engine/funds/import/money-words';
import type { FieldFault, ReadMessage } from '@lianfang/engine/bank-messages/read-message';

/** Replies that carry movements: of a query, and of the standing watch on an account that goes on telling. */
const tellsMovements: readonly string[] = ['100302', '100306'];

/** 借贷标志 as one sign: 0 is 借, money out; 1 is 贷, money in. Letters and words are read as in files of banks. */
const signs: Readonly<Record<string, 'in' | 'out'>> = { '0': 'out', '1': 'in' };

type Row = ReadMessage['rows'][number];

const textOf = (value: Row[string] | undefined): string => (typeof value === 'string' ? value : '');

const rowOf = (row: Row): StatementRow | null => {
  const sign = textOf(row['direction']);
  return (
    StatementRow.safeParse({
      at: row['at'],
      direction: signs[sign] ?? directionOf(sign),
      amount: row['amount'],
      counterparty: row['otherAccount'] ?? null,
      counterpartyName: row['otherName'] ?? null,
      counterpartyBank: row['otherBank'] ?? null,
      channel: channelOf(textOf(row['remark'])),
      reference: row['reference'] ?? null,
    }).data ?? null
  );
};

/**
 * The movements that a reply tells, or the faults of its rows; null where it tells none. The balance is that of the moment
 * of the reply; that all movements until then are told is nowhere said.
 */
export const statementIn = ({ code, rows, values }: ReadMessage): StatementRows | { faults: FieldFault[] } | null => {
  if (!tellsMovements.includes(code) || rows.length === 0) return null;
  const read = rows.map(rowOf);
  const faults = read.flatMap((row, place): FieldFault[] =>
    row === null ? [{ row: place + 1, element: 'Transaction', fault: 'not-readable' }] : [],
  );
  if (faults.length > 0) return { faults };
  const { accountBalance: amount, feedbackTime: at } = values;
  const balance = typeof amount === 'number' && typeof at === 'string' ? { amount, at } : null;
  return { rows: read.filter((row) => row !== null), balance, until: null };
};
