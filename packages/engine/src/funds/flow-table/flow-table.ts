import type { Label } from '../../calendar/label.ts';
import type { KnownBalance } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Channel } from '../transfer.ts';
import { channelWords } from '../words/flow-words.ts';
import { balancesAfter } from './balances-after.ts';

/**
 * A transfer with followed money in it. `followed` in fen; `layer` 1 for a victim's own payment; `isGoneThrough`: the
 * payee's own movements were looked at, so that it can be said what it holds.
 */
export interface Carried {
  readonly row: number;
  readonly layer: number;
  readonly followed: number;
  readonly isGoneThrough: boolean;
  readonly note?: Label;
}

/** A row of the flow-of-funds table (资金流向表). Amounts in fen, moments in milliseconds since 1970. */
export interface FlowRow {
  readonly layer: number;
  readonly at: number;
  readonly id: string;
  readonly from: string;
  /** Empty where the statement names nobody. */
  readonly to: string;
  readonly channel: Channel;
  readonly amount: number;
  /** How much of the amount is followed money. */
  readonly followed: number;
  /** What the payee holds after it, as far as the transfers show; null where its movements were not gone through. */
  readonly balance: number | null;
  readonly note: Label;
}

const nothing: Label = { zh: '', en: '' };

const joined = (parts: readonly Label[]): Label => ({
  zh: parts
    .map(({ zh }) => zh)
    .filter((text) => text !== '')
    .join('；'),
  en: parts
    .map(({ en }) => en)
    .filter((text) => text !== '')
    .join('; '),
});

const spanOf = (ledger: Ledger, rows: readonly Carried[]): readonly [number, number] => {
  const moments = rows.map(({ row }) => ledger.rows.at.get(row));
  return [moments.reduce((a, b) => Math.min(a, b), Infinity), moments.reduce((a, b) => Math.max(a, b), 0)];
};

/** The table of these transfers, by layer, time and content. */
export const flowRows = (
  ledger: Ledger,
  carried: readonly Carried[],
  balances: ReadonlyMap<string, KnownBalance> = new Map(),
): FlowRow[] => {
  const { rows } = ledger;
  const after = new Map<number, number>();
  const told = carried.filter(({ isGoneThrough }) => isGoneThrough);
  for (const [account, into] of Map.groupBy(told, ({ row }) => rows.to.array[row] ?? 0)) {
    const known = balances.get(rows.accounts.name(account));
    for (const [row, balance] of balancesAfter(ledger, account, spanOf(ledger, into), known))
      if (rows.to.array[row] === account) after.set(row, balance);
  }
  return carried
    .toSorted((a, b) => a.layer - b.layer || rows.compare(a.row, b.row))
    .map(({ row, layer, followed, note = nothing }) => {
      const channel = rows.channelOf(row);
      return {
        layer,
        at: rows.at.get(row),
        id: rows.id(row),
        from: rows.accounts.name(rows.from.array[row] ?? 0),
        to: rows.accounts.name(rows.to.array[row] ?? 0),
        channel,
        amount: rows.amount.get(row),
        followed,
        balance: after.get(row) ?? null,
        note: joined([channel === 'transfer' ? nothing : channelWords[channel], note]),
      };
    });
};
