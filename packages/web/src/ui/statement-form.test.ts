import { StatementRows } from '@lianfang/contract/statements/statements';
import { expect, test } from 'vitest';
import { firstStatement, statementOf } from './statement-form.ts';

const at = '2026-03-02T08:45:00+08:00';

test('what was typed is what the contract takes', () => {
  const typed = { at, amount: 1000, direction: 'out', counterparty: '6228 4800-0000 0000001', reference: ' ' } as const;
  const given = statementOf({ rows: [typed, {}], balance: 0, balanceAt: at });
  expect(StatementRows.parse(given)).toMatchObject({
    rows: [{ counterparty: '6228480000000000001', channel: 'transfer', reference: null, counterpartyName: null }],
    balance: { amount: 0, at },
    until: null,
  });
});

test('an empty row is none, and a balance needs its moment', () => {
  expect(statementOf({ ...firstStatement, balance: 5 })).toEqual({ rows: [], balance: null, until: null });
});
