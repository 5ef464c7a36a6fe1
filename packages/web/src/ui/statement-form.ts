import type { StatementRow, StatementRows } from '@lianfang/contract/statements/statements';

/** A movement as it is typed. */
export interface RowForm {
  readonly at?: string | null;
  readonly direction?: StatementRow['direction'];
  /** In fen. */
  readonly amount?: number | null;
  readonly counterparty?: string;
  readonly counterpartyName?: string;
  readonly counterpartyBank?: string;
  readonly channel?: StatementRow['channel'];
  readonly reference?: string;
}

/** Movements as they are typed, with the balance. */
export interface StatementForm {
  readonly rows?: readonly RowForm[];
  readonly balance?: number | null;
  readonly balanceAt?: string | null;
  readonly until?: string | null;
}

const textOrNull = (text: string | undefined): string | null => {
  const kept = (text ?? '').trim();
  return kept === '' ? null : kept;
};

const rowOf = (form: RowForm): StatementRow[] => {
  const { at, amount, direction = 'out', channel = 'transfer' } = form;
  if (!at || !amount) return [];
  const counterparty = textOrNull(form.counterparty?.replaceAll(/[\s-]/g, ''));
  const counterpartyName = textOrNull(form.counterpartyName);
  const counterpartyBank = textOrNull(form.counterpartyBank);
  const reference = textOrNull(form.reference);
  return [{ at, amount, direction, channel, counterparty, counterpartyName, counterpartyBank, reference }];
};

/** What was typed as the contract takes it; a balance without its moment is not one. */
export const statementOf = ({ rows = [], balance, balanceAt, until }: StatementForm): StatementRows => ({
  rows: rows.flatMap(rowOf),
  balance: typeof balance === 'number' && balanceAt ? { amount: balance, at: balanceAt } : null,
  until: until ?? null,
});

/** One empty row, to begin with. */
export const firstStatement: StatementForm = { rows: [{ direction: 'out', channel: 'transfer' }] };
